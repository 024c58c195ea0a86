/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * gone.h - words that were erased, as the documents of a language say it.
 */
#ifndef PAPER_GONE_H
#define PAPER_GONE_H

struct cJSON;

/* What follows a mark (base/erased.h) in any text becomes a sentence; the mark stays in front. */
void gone_tell(struct cJSON *json, const char *language);

#endif
