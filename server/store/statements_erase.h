/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * statements_erase.h - inside store: words of a sitting leave every row that repeats them. ?1 is
 * the sitting, ?2 are the words.
 */
#ifndef STORE_STATEMENTS_ERASE_H
#define STORE_STATEMENTS_ERASE_H

/* A body is the fields of an object without its braces. */
#define BODY_WHOLE "'{' || decisions.body || '}'"
#define BODY_HOLDS " FROM json_tree(" BODY_WHOLE ") WHERE type = 'text' AND atom = ?2"
#define REVIEWED_THERE                                                                             \
	" EXISTS (SELECT 1 FROM lives AS l WHERE l.sitting = entries.sitting"                      \
	" AND l.number = entries.number AND l.in_sitting = ?1 AND l.word = ?2)"

#define ERASE_STATEMENTS(X)                                                                        \
	X(ERASE_TEXTS, ARCHIVE,                                                                    \
	  "UPDATE texts SET salt = NULL, text = NULL WHERE assembly = ?1 AND text = ?2")           \
	X(ERASE_CALLED, ARCHIVE,                                                                   \
	  "DELETE FROM called WHERE name = ?2"                                                     \
	  " AND class = (SELECT class FROM sittings WHERE id = ?1)"                                \
	  " AND NOT EXISTS (SELECT 1 FROM sittings AS s JOIN texts AS t ON t.assembly = s.id"      \
	  " WHERE s.class = called.class AND t.text = ?2)")                                        \
	X(ERASE_SITTING, ARCHIVE, "UPDATE sittings SET title = '' WHERE id = ?1 AND title = ?2")   \
	X(ERASE_DECISION, ARCHIVE,                                                                 \
	  "UPDATE decisions SET title = '' WHERE sitting = ?1 AND title = ?2")                     \
	X(ERASE_FOLDED, ARCHIVE,                                                                   \
	  "UPDATE decisions SET folded = replace(folded, ?2, '') WHERE sitting = ?1")              \
	X(ERASE_BODY, ARCHIVE,                                                                     \
	  "UPDATE decisions SET body = (SELECT substr(whole, 2, length(whole) - 2) FROM"           \
	  " (SELECT json_set(" BODY_WHOLE ", (SELECT fullkey" BODY_HOLDS                           \
	  " LIMIT 1), '') AS whole))"                                                              \
	  " WHERE sitting = ?1 AND EXISTS (SELECT 1" BODY_HOLDS ")")                               \
	X(ERASE_ENTRY_FROM, ARCHIVE,                                                               \
	  "UPDATE entries SET from_name = '' WHERE sitting = ?1 AND from_name = ?2")               \
	X(ERASE_ENTRY_TEXT, ARCHIVE,                                                               \
	  "UPDATE entries SET text = '' WHERE sitting = ?1 AND text = ?2"                          \
	  " RETURNING sitting, number")                                                            \
	X(ERASE_ENTRY_WHO, ARCHIVE,                                                                \
	  "UPDATE entries SET who_else = '' WHERE who_else = ?2"                                   \
	  " AND class = (SELECT class FROM sittings WHERE id = ?1) AND (sitting = ?1"              \
	  " OR NOT EXISTS (SELECT 1 FROM texts WHERE assembly = entries.sitting AND text = ?2))"   \
	  " RETURNING sitting, number")                                                            \
	X(ERASE_ENTRY_WORD, ARCHIVE,                                                               \
	  "UPDATE entries SET word = '' WHERE word = ?2 AND" REVIEWED_THERE                        \
	  " RETURNING sitting, number")                                                            \
	X(ERASE_LIVES, ARCHIVE, "UPDATE lives SET word = '' WHERE in_sitting = ?1 AND word = ?2")  \
	X(ERASE_SENT, ARCHIVE,                                                                     \
	  "UPDATE sent SET title = iif(from_sitting = ?1 AND title = ?2, '', title),"              \
	  " answer = iif(to_sitting = ?1 AND answer = ?2, '', answer)"                             \
	  " WHERE from_sitting = ?1 OR to_sitting = ?1")                                           \
	X(ERASE_PROSE, ARCHIVE,                                                                    \
	  "DELETE FROM prose WHERE sitting = ?1 AND text = ?2"                                     \
	  " AND NOT EXISTS (SELECT 1 FROM approvals WHERE sitting = ?1) RETURNING sitting, item")  \
	X(ERASE_APPROVED, ARCHIVE,                                                                 \
	  "DELETE FROM prose WHERE sitting IN (SELECT sitting FROM approvals"                      \
	  " WHERE in_sitting = ?1 AND text = ?2) RETURNING sitting, item")                         \
	X(ERASE_CORRECTED, ARCHIVE,                                                                \
	  "SELECT DISTINCT sitting, 0 FROM corrections WHERE in_sitting = ?1")

#endif
