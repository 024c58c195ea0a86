/* SPDX-License-Identifier: EUPL-1.2 */
/* statements_minutes.h - inside store: the statements about prose, approvals and corrections. */
#ifndef STORE_STATEMENTS_MINUTES_H
#define STORE_STATEMENTS_MINUTES_H

#define MINUTES_STATEMENTS(X)                                                                      \
	X(PROSE_PUT, ARCHIVE,                                                                      \
	  "INSERT INTO prose (sitting, item, edition, at_ms, teacher, pupil, text)"                \
	  " VALUES (?, ?, ?, ?, (SELECT id FROM teachers WHERE id = ?),"                           \
	  " (SELECT id FROM pupils WHERE id = ?), ?)"                                              \
	  " ON CONFLICT (sitting, item) DO UPDATE SET edition = excluded.edition,"                 \
	  " at_ms = excluded.at_ms, teacher = excluded.teacher, pupil = excluded.pupil,"           \
	  " text = excluded.text")                                                                 \
	X(PROSE_DROP, ARCHIVE, "DELETE FROM prose WHERE sitting = ? AND item = ?")                 \
	X(PROSE_EDITION, ARCHIVE,                                                                  \
	  "SELECT coalesce(max(edition), 0) FROM prose WHERE sitting = ? AND item = ?")            \
	X(PROSE_EACH, ARCHIVE,                                                                     \
	  "SELECT item, edition, at_ms, coalesce(teacher, 0), coalesce(pupil, 0), text"            \
	  " FROM prose WHERE sitting = ? ORDER BY item")                                           \
	X(APPROVAL_PUT, ARCHIVE,                                                                   \
	  "INSERT INTO approvals (sitting, in_sitting, at_ms, head, text) VALUES (?, ?, ?, ?, ?)") \
	X(APPROVAL_GET, ARCHIVE,                                                                   \
	  "SELECT a.in_sitting, a.at_ms, a.head, a.text, coalesce(s.number, 0) FROM approvals AS " \
	  "a"                                                                                      \
	  " LEFT JOIN sittings AS s ON s.id = a.in_sitting WHERE a.sitting = ?")                   \
	X(APPROVAL_COUNT, ARCHIVE, "SELECT count(*) FROM approvals")                               \
	X(CORRECTION_PUT, ARCHIVE,                                                                 \
	  "INSERT INTO corrections (in_sitting, place, sitting, item, at_ms, text)"                \
	  " VALUES (?, ?, ?, ?, ?, ?)")                                                            \
	X(CORRECTION_EACH, ARCHIVE,                                                                \
	  "SELECT c.in_sitting, c.place, c.item, c.at_ms, c.text,"                                 \
	  " coalesce(t.text, char(57344) || coalesce(e.at_ms, 0)), coalesce(s.number, 0)"          \
	  " FROM corrections AS c LEFT JOIN texts AS t ON t.assembly = c.in_sitting"               \
	  " AND t.hash = c.text LEFT JOIN erasures AS e ON e.assembly = t.assembly"                \
	  " AND e.hash = t.hash LEFT JOIN sittings AS s ON s.id = c.in_sitting"                    \
	  " WHERE c.sitting = ? ORDER BY c.at_ms, c.in_sitting, c.place")                          \
	X(CORRECTION_COUNT, ARCHIVE, "SELECT count(*) FROM corrections")                           \
	X(SEALED_EACH, ARCHIVE,                                                                    \
	  "SELECT s.id, s.number, s.sealed_at_ms, s.title, a.sitting IS NOT NULL, 0"               \
	  " FROM sittings AS s LEFT JOIN approvals AS a ON a.sitting = s.id"                       \
	  " WHERE s.class = ? AND s.sealed_at_ms <> 0"                                             \
	  " ORDER BY a.sitting IS NOT NULL, s.number DESC, s.id DESC LIMIT ?")                     \
	X(SEALED_OF_PUPIL, ARCHIVE,                                                                \
	  "SELECT s.id, s.number, s.sealed_at_ms, s.title, 0, max(t.office = ?2)"                  \
	  " FROM terms AS t JOIN sittings AS s ON s.id = t.sitting"                                \
	  " WHERE t.pupil = ?1 AND (t.office = ?2 OR t.office >= ?3) AND s.sealed_at_ms <> 0"      \
	  " AND NOT EXISTS (SELECT 1 FROM approvals WHERE sitting = s.id)"                         \
	  " GROUP BY s.id ORDER BY s.sealed_at_ms DESC, s.id DESC LIMIT ?4")

#endif
