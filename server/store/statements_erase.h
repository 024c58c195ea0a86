/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * statements_erase.h - inside store: words leave every row that repeats them. ?1 is the sitting, or
 * the class of those that end in _CLASS; ?2 are the words, ?3 the mark that stands for them.
 */
#ifndef STORE_STATEMENTS_ERASE_H
#define STORE_STATEMENTS_ERASE_H

/* A body is the fields of an object without its braces. */
#define BODY_WHOLE     "'{' || decisions.body || '}'"
#define HOLDS_IN(json) " FROM json_tree(" json ") WHERE type = 'text' AND atom = ?2 AND" WRITTEN
/* What people wrote: the words of our own that stand for a kind may read the same. */
#define WRITTEN                                                                                    \
	" key NOT IN ('picture', 'ballot', 'outcome', 'secrecy', 'base', 'threshold', 'quorum',"   \
	" 'tie_rule', 'fallback', 'method')"
#define BODY_HOLDS HOLDS_IN(BODY_WHOLE)
#define REVIEWED_THERE                                                                             \
	" EXISTS (SELECT 1 FROM lives AS l WHERE l.sitting = entries.sitting"                      \
	" AND l.number = entries.number AND l.in_sitting = ?1 AND l.word = ?2)"
/* A motion as JSON, "" for none. */
#define MOTION_HOLDS(motion)                                                                       \
	motion " <> '' AND EXISTS (SELECT 1" HOLDS_IN("nullif(" motion ", '')") ")"
#define MOTION_ERASED(table)                                                                       \
	"UPDATE " table " SET motion = json_set(motion, (SELECT fullkey" HOLDS_IN(                 \
	        "motion") " LIMIT 1), ?3) WHERE " MOTION_HOLDS("motion")

#define SENT_HOLDS                                                                                 \
	" (?2 IN (m.title, m.reason, m.answer) OR EXISTS (SELECT 1 FROM slips AS l"                \
	" WHERE l.id = m.slip AND (l.text = ?2 OR (" MOTION_HOLDS("l.motion") "))))"
#define POLL_HOLDS   " (p.title = ?2 OR (" MOTION_HOLDS("p.motion") "))"
#define POLL_REACHED " EXISTS (SELECT 1 FROM poll_parts WHERE poll = p.id AND class = ?1)"
/* Over, and ?4 administers the school. */
#define POLL_ERASABLE                                                                              \
	" (p.state = ?5 AND EXISTS (SELECT 1 FROM school_admins"                                   \
	" WHERE school = p.school AND teacher = ?4))"
/* While a school votes on them, the words are its own. */
#define SLIP_VOTED                                                                                 \
	" EXISTS (SELECT 1 FROM poll_parts AS q JOIN polls AS p ON p.id = q.poll"                  \
	" WHERE q.slip = slips.id AND p.state <> ?5)"
/* ?4: on whose agenda it was; 0: all. */
#define SLIPS_REACHED " class = ?1 AND (?4 = 0 OR sitting = ?4) AND NOT" SLIP_VOTED

#define ERASE_STATEMENTS(X)                                                                        \
	X(ERASURE_PUT, ARCHIVE,                                                                    \
	  "INSERT INTO erasures (assembly, hash, at_ms, teacher)"                                  \
	  " SELECT assembly, hash, ?3, nullif(?4, 0) FROM texts WHERE assembly = ?1"               \
	  " AND text = ?2 ON CONFLICT DO NOTHING")                                                 \
	X(ERASURE_PUT_ONE, ARCHIVE,                                                                \
	  "INSERT INTO erasures (assembly, hash, at_ms, teacher) VALUES (?, ?, ?, NULL)"           \
	  " ON CONFLICT DO NOTHING")                                                               \
	X(ERASURE_GET, ARCHIVE,                                                                    \
	  "SELECT coalesce(e.at_ms, 0) FROM texts AS t LEFT JOIN erasures AS e"                    \
	  " ON e.assembly = t.assembly AND e.hash = t.hash"                                        \
	  " WHERE t.assembly = ? AND t.hash = ? AND t.text IS NULL")                               \
	X(ERASE_TEXTS, ARCHIVE,                                                                    \
	  "UPDATE texts SET salt = NULL, text = NULL WHERE assembly = ?1 AND text = ?2")           \
	X(ERASE_CALLED, ARCHIVE,                                                                   \
	  "DELETE FROM called WHERE name = ?2"                                                     \
	  " AND class = (SELECT class FROM sittings WHERE id = ?1)"                                \
	  " AND NOT EXISTS (SELECT 1 FROM sittings AS s JOIN texts AS t ON t.assembly = s.id"      \
	  " WHERE s.class = called.class AND t.text = ?2)")                                        \
	X(ERASE_SITTING, ARCHIVE, "UPDATE sittings SET title = ?3 WHERE id = ?1 AND title = ?2")   \
	X(ERASE_DECISION, ARCHIVE,                                                                 \
	  "UPDATE decisions SET title = ?3 WHERE sitting = ?1 AND title = ?2")                     \
	X(ERASE_FOLDED, ARCHIVE,                                                                   \
	  "UPDATE decisions SET folded = trim(replace(replace("                                    \
	  " ' ' || replace(folded, ' ', '  ') || ' ',"                                             \
	  " ' ' || replace(?2, ' ', '  ') || ' ', ''), '  ', ' ')) WHERE sitting = ?1")            \
	X(ERASE_BODY, ARCHIVE,                                                                     \
	  "UPDATE decisions SET body = (SELECT substr(whole, 2, length(whole) - 2) FROM"           \
	  " (SELECT json_set(" BODY_WHOLE ", (SELECT fullkey" BODY_HOLDS                           \
	  " LIMIT 1), ?3) AS whole))"                                                              \
	  " WHERE sitting = ?1 AND EXISTS (SELECT 1" BODY_HOLDS ")")                               \
	X(ERASE_ENTRY_FROM, ARCHIVE,                                                               \
	  "UPDATE entries SET from_name = ?3 WHERE sitting = ?1 AND from_name = ?2")               \
	X(ERASE_ENTRY_TEXT, ARCHIVE,                                                               \
	  "UPDATE entries SET text = ?3 WHERE sitting = ?1 AND text = ?2"                          \
	  " RETURNING sitting, number")                                                            \
	X(ERASE_ENTRY_WHO, ARCHIVE,                                                                \
	  "UPDATE entries SET who_else = ?3 WHERE who_else = ?2"                                   \
	  " AND class = (SELECT class FROM sittings WHERE id = ?1) AND (sitting = ?1"              \
	  " OR NOT EXISTS (SELECT 1 FROM texts WHERE assembly = entries.sitting AND text = ?2))"   \
	  " RETURNING sitting, number")                                                            \
	X(ERASE_ENTRY_WORD, ARCHIVE,                                                               \
	  "UPDATE entries SET word = ?3 WHERE word = ?2 AND" REVIEWED_THERE                        \
	  " RETURNING sitting, number")                                                            \
	X(ERASE_LIVES, ARCHIVE, "UPDATE lives SET word = ?3 WHERE in_sitting = ?1 AND word = ?2")  \
	X(ERASE_SENT, ARCHIVE,                                                                     \
	  "UPDATE sent SET title = iif(from_sitting = ?1 AND title = ?2, ?3, title),"              \
	  " answer = iif(to_sitting = ?1 AND answer = ?2, ?3, answer)"                             \
	  " WHERE (from_sitting = ?1 AND title = ?2) OR (to_sitting = ?1 AND answer = ?2)")        \
	X(ERASE_PROSE, ARCHIVE,                                                                    \
	  "DELETE FROM prose WHERE sitting = ?1 AND text = ?2"                                     \
	  " AND NOT EXISTS (SELECT 1 FROM approvals WHERE sitting = ?1) RETURNING sitting, item")  \
	X(ERASE_APPROVED, ARCHIVE,                                                                 \
	  "DELETE FROM prose WHERE sitting IN (SELECT a.sitting FROM approvals AS a"               \
	  " JOIN texts AS t ON t.assembly = a.in_sitting AND t.hash = a.text"                      \
	  " WHERE a.in_sitting = ?1 AND t.text = ?2) RETURNING sitting, item")                     \
	X(ERASE_CORRECTED, ARCHIVE,                                                                \
	  "SELECT DISTINCT sitting, 0 FROM corrections WHERE in_sitting = ?1")                     \
	X(ERASE_SEARCHED, ARCHIVE, "DELETE FROM searched WHERE sitting = ?1")                      \
	X(ERASE_WITHIN, ARCHIVE,                                                                   \
	  "SELECT count(DISTINCT t.text) FROM texts AS t JOIN sittings AS s ON s.id = t.assembly"  \
	  " WHERE s.class = (SELECT class FROM sittings WHERE id = ?1)"                            \
	  " AND t.text <> ?2 AND instr(t.text, ?2) > 0")                                           \
	X(ERASE_SITTINGS_CLASS, ARCHIVE,                                                           \
	  "SELECT s.id FROM sittings AS s WHERE s.class = ?1"                                      \
	  " AND EXISTS (SELECT 1 FROM texts WHERE assembly = s.id AND text = ?2) ORDER BY s.id")   \
	X(ERASE_SITS_CLASS, ARCHIVE,                                                               \
	  "SELECT EXISTS (SELECT 1 FROM sittings WHERE class = ?1"                                 \
	  " AND opened_at_ms <> 0 AND sealed_at_ms = 0)")                                          \
	X(ERASE_SLIPS_CLASS, ARCHIVE,                                                              \
	  "UPDATE slips SET reason = iif(reason = ?2, ?3, reason),"                                \
	  " motion = iif(text = ?2, '', motion),"                                                  \
	  " state = iif(text = ?2 AND state NOT IN (?6, ?7), ?8, state),"                          \
	  " text = iif(text = ?2, ?3, text)"                                                       \
	  " WHERE ?2 IN (text, reason) AND" SLIPS_REACHED)                                         \
	X(ERASE_MOTIONS_CLASS, ARCHIVE, MOTION_ERASED("slips") " AND" SLIPS_REACHED)               \
	X(ERASE_ANSWERS_CLASS, ARCHIVE,                                                            \
	  "SELECT DISTINCT answer FROM sent WHERE (from_class = ?1 OR to_class = ?1)"              \
	  " AND (substr(answer, 1, length(?2) + 3) = ?2 || ' → '"                                \
	  "  OR substr(answer, -length(?2) - 3) = ' → ' || ?2)")                                   \
	X(ERASE_SENT_CLASS, ARCHIVE,                                                               \
	  "UPDATE sent SET title = iif(title = ?2, ?3, title),"                                    \
	  " reason = iif(reason = ?2, ?3, reason), answer = iif(answer = ?2, ?3, answer)"          \
	  " WHERE (from_class = ?1 OR to_class = ?1) AND ?2 IN (title, reason, answer)")           \
	X(ERASE_POLLS_CLASS, ARCHIVE,                                                              \
	  "UPDATE polls AS p SET title = ?3 WHERE title = ?2 AND" POLL_REACHED                     \
	  " AND" POLL_ERASABLE)                                                                    \
	X(ERASE_POLL_MOTIONS_CLASS, ARCHIVE,                                                       \
	  "UPDATE polls AS p SET motion = json_set(motion, (SELECT fullkey" HOLDS_IN(              \
	          "motion") " LIMIT 1), ?3) WHERE " MOTION_HOLDS("motion") " AND" POLL_REACHED     \
	                                                                   " AND" POLL_ERASABLE)   \
	X(ERASE_LINKED, ARCHIVE,                                                                   \
	  "SELECT c.id, c.name, c.teacher = ?4"                                                    \
	  " OR EXISTS (SELECT 1 FROM shares WHERE class = c.id AND teacher = ?4),"                 \
	  " EXISTS (SELECT 1 FROM slips AS l WHERE l.class = c.id"                                 \
	  "  AND (l.text = ?2 OR (" MOTION_HOLDS(                                                  \
	          "l.motion") ")))"                                                                \
	                      " OR EXISTS (SELECT 1 FROM sittings AS s JOIN texts AS t ON "        \
	                      "t.assembly = s.id"                                                  \
	                      "  WHERE s.class = c.id AND t.text = ?2)"                            \
	                      " FROM classes AS c WHERE c.id <> ?1 AND ("                          \
	                      "c.id IN (SELECT m.to_class FROM sent AS m WHERE m.from_class = ?1 " \
	                      "AND" SENT_HOLDS ")"                                                 \
	                      " OR c.id IN (SELECT m.from_class FROM sent AS m WHERE m.to_class "  \
	                      "= ?1 AND" SENT_HOLDS                                                \
	                      ") OR c.id IN (SELECT q.class FROM poll_parts AS q JOIN polls AS p " \
	                      "ON p.id = q.poll"                                                   \
	                      "  WHERE" POLL_HOLDS " AND" POLL_REACHED                             \
	                      ")) ORDER BY c.id LIMIT ?3")                                         \
	X(ERASE_SCHOOLS, ARCHIVE,                                                                  \
	  "SELECT DISTINCT s.name FROM polls AS p JOIN schools AS s ON s.id = p.school"            \
	  " WHERE" POLL_HOLDS " AND" POLL_REACHED " AND NOT" POLL_ERASABLE " ORDER BY s.name")

#endif
