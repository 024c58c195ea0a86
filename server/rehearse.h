/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rehearse.h - a simulated class that joins a running server and votes.
 *
 * Everything goes over real WebSockets. It checks that what it was told is what
 * was counted, and says so by its exit status.
 */
#ifndef REHEARSE_H
#define REHEARSE_H

/* 0: no contradiction; 1: a contradiction, or the server could not be used; 2: bad options. */
int rehearse_main(int argc, char **argv);

#endif
