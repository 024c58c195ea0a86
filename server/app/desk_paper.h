/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_paper.h - a document to take home: asked for, made by the press, kept behind a ticket.
 *
 * Three steps. The storage thread prints the answer that the asker would get to
 * the same question: what a document may tell is decided nowhere else. The press
 * makes a document of it. The loop keeps that and answers with the ticket.
 */
#ifndef APP_DESK_PAPER_H
#define APP_DESK_PAPER_H

#include "app/desk.h"

enum refusal paper_hear(struct screen *screen, int64_t re, const struct command *command);
enum err paper_serve(struct job *job, struct store *store);
void paper_served(struct job *job);

#endif
