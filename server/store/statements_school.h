/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * statements_school.h - the statements about schools; see statements.h.
 */
#ifndef STORE_STATEMENTS_SCHOOL_H
#define STORE_STATEMENTS_SCHOOL_H

/* Of one teacher, bound first. */
#define SCHOOL_COLUMNS                                                                             \
	"id, name, public_page, code IS NOT NULL,"                                                 \
	" (SELECT count(*) FROM classes WHERE school = schools.id),"                               \
	" EXISTS (SELECT 1 FROM school_admins WHERE school = schools.id AND teacher = ?1),"        \
	" EXISTS (SELECT 1 FROM classes AS c WHERE c.school = schools.id AND (c.teacher = ?1"      \
	"  OR c.id IN (SELECT class FROM shares WHERE teacher = ?1)))"

/* Whether a class is one teacher's, ?2. */
#define SCHOOL_OWN(class)                                                                          \
	class ".teacher = ?2 OR EXISTS (SELECT 1 FROM shares WHERE class = " class ".id AND "      \
	                                                                           "teacher = ?2)"

/* As they are kept, without names. */
#define SENT_COLUMNS                                                                               \
	"id, school, coalesce(slip, 0), from_class, from_sitting, from_item, from_entry,"          \
	" to_class, at_ms, state, title, reason, reply, to_sitting, minutes, answered_at_ms,"      \
	" answer, votes, '', '', 0, 0, to_item FROM sent"

#define SENT_STATEMENTS(X)                                                                         \
	X(SENT_PUT, ARCHIVE,                                                                       \
	  "INSERT INTO sent (id, school, slip, from_class, from_sitting, from_item, from_entry,"   \
	  " to_class, at_ms, state, title, reason, reply, to_sitting, to_item, minutes,"           \
	  " answered_at_ms, answer, votes) VALUES (?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?," \
	  " ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state,"           \
	  " reason = excluded.reason, reply = excluded.reply, to_sitting = excluded.to_sitting,"   \
	  " to_item = excluded.to_item, minutes = excluded.minutes,"                               \
	  " answered_at_ms = excluded.answered_at_ms, answer = excluded.answer,"                   \
	  " votes = excluded.votes")                                                               \
	X(SENT_SET_SLIP, ARCHIVE, "UPDATE sent SET slip = ? WHERE id = ?")                         \
	X(SENT_GET, ARCHIVE, "SELECT " SENT_COLUMNS " WHERE id = ?")                               \
	X(SENT_RECORD, ARCHIVE, "SELECT " SENT_COLUMNS " WHERE school = ? ORDER BY id")            \
	X(SENT_WAITING, ARCHIVE,                                                                   \
	  "SELECT count(*) FROM sent WHERE from_sitting = ? AND from_item = ? AND from_entry = ?"  \
	  " AND to_class = ? AND state = ? AND slip IS NOT NULL")                                  \
	X(SENT_BY_SLIP, ARCHIVE,                                                                   \
	  "SELECT id, school, from_class, to_class, state, title FROM sent WHERE slip = ?")        \
	X(SENT_SET_STATE, ARCHIVE,                                                                 \
	  "UPDATE sent SET state = ?, reason = ? WHERE slip = ? AND state <> ?")                   \
	X(SENT_ANSWER, ARCHIVE,                                                                    \
	  "UPDATE sent SET state = ?, reply = ?, to_sitting = ?, to_item = ?, minutes = ?,"        \
	  " answered_at_ms = ?,"                                                                   \
	  " answer = ?, votes = ? WHERE id = ?")                                                   \
	X(SENT_STOP_SLIPS, ARCHIVE,                                                                \
	  "UPDATE slips SET state = ?2 WHERE state = ?3 AND id IN (SELECT slip FROM sent"          \
	  " WHERE from_class = ?1 OR to_class = ?1)")                                              \
	X(SENT_STOP, ARCHIVE,                                                                      \
	  "UPDATE sent SET state = ?2 WHERE state = ?3 AND (from_class = ?1 OR to_class = ?1)")    \
	X(SENT_EACH, ARCHIVE,                                                                      \
	  "SELECT s.id, s.school, coalesce(s.slip, 0), s.from_class, s.from_sitting, s.from_item," \
	  " s.from_entry, s.to_class, s.at_ms,"                                                    \
	  " CASE WHEN s.state = ?5 AND l.state = ?6 THEN ?7 ELSE s.state END, s.title, s.reason,"  \
	  " s.reply, s.to_sitting, s.minutes, s.answered_at_ms, s.answer, s.votes, f.name, "       \
	  "t.name,"                                                                                \
	  " " SCHOOL_OWN("f") ", " SCHOOL_OWN(                                                     \
	          "t") ", s.to_item FROM sent AS s"                                                \
	               " JOIN classes AS f ON f.id = s.from_class JOIN classes AS t ON t.id = "    \
	               "s.to_class"                                                                \
	               " LEFT JOIN slips AS l ON l.id = s.slip WHERE s.school = ?1"                \
	               " AND (?3 <> 0 OR " SCHOOL_OWN("f") " OR " SCHOOL_OWN(                      \
	                       "t") ") ORDER BY s.id DESC LIMIT ?4")

#define POLL_COLUMNS                                                                               \
	"p.id, p.school, p.title, p.made_at_ms, p.state, p.closed_at_ms,"                          \
	" (SELECT count(*) FROM poll_parts WHERE poll = p.id),"                                    \
	" (SELECT count(*) FROM poll_parts WHERE poll = p.id AND state IN (?1, ?2))"
#define PART_COLUMNS                                                                               \
	"q.poll, q.class, coalesce(q.slip, 0), q.state, q.sitting, q.vote, q.at_ms, q.eligible,"   \
	" q.present, q.voters, q.spoiled, q.votes, q.hand_votes, q.papers, c.name, " SCHOOL_OWN(   \
	        "c") ", coalesce(s.number, 0) FROM poll_parts AS q JOIN classes AS c ON c.id = "   \
	             "q.class"                                                                     \
	             " LEFT JOIN sittings AS s ON s.id = q.sitting"

#define POLL_STATEMENTS(X)                                                                         \
	X(POLL_PUT, ARCHIVE,                                                                       \
	  "INSERT INTO polls (id, school, title, motion, made_at_ms, state, closed_at_ms, "        \
	  "teacher)"                                                                               \
	  " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")                                                      \
	X(POLL_IDS_OF, ARCHIVE, "SELECT id FROM polls WHERE school = ? ORDER BY id")               \
	X(POLL_GET, ARCHIVE,                                                                       \
	  "SELECT " POLL_COLUMNS                                                                   \
	  ", p.motion, p.verdict, p.teacher FROM polls AS p WHERE p.id = ?3")                      \
	X(POLL_IDS, ARCHIVE, "SELECT id FROM polls WHERE id > ? ORDER BY id LIMIT 1")              \
	X(POLL_EACH, ARCHIVE,                                                                      \
	  "SELECT " POLL_COLUMNS ", '', '', 0 FROM polls AS p WHERE p.school = ?3"                 \
	  " ORDER BY p.id DESC LIMIT ?4")                                                          \
	X(POLL_CLOSE_SLIPS, ARCHIVE,                                                               \
	  "UPDATE slips SET state = ? WHERE state IN (?, ?) AND id IN"                             \
	  " (SELECT slip FROM poll_parts WHERE poll = ? AND state = ?)")                           \
	X(POLL_CLOSE_PARTS, ARCHIVE,                                                               \
	  "UPDATE poll_parts SET state = ? WHERE poll = ? AND state = ?")                          \
	X(POLL_CLOSE, ARCHIVE,                                                                     \
	  "UPDATE polls SET state = ?, closed_at_ms = ?, verdict = ? WHERE id = ?")                \
	X(PART_PUT, ARCHIVE,                                                                       \
	  "INSERT INTO poll_parts (poll, class, slip, state, sitting, vote, at_ms, eligible,"      \
	  " present, voters, spoiled, votes, hand_votes, papers)"                                  \
	  " VALUES (?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"                          \
	  " ON CONFLICT (poll, class) DO UPDATE SET state = excluded.state,"                       \
	  " sitting = excluded.sitting, vote = excluded.vote, at_ms = excluded.at_ms,"             \
	  " eligible = excluded.eligible, present = excluded.present, voters = excluded.voters,"   \
	  " spoiled = excluded.spoiled, votes = excluded.votes, hand_votes = excluded.hand_votes," \
	  " papers = excluded.papers")                                                             \
	X(PART_SET_SLIP, ARCHIVE, "UPDATE poll_parts SET slip = ? WHERE poll = ? AND class = ?")   \
	X(PART_EACH, ARCHIVE,                                                                      \
	  "SELECT " PART_COLUMNS                                                                   \
	  " WHERE q.poll = ?1 ORDER BY c.name COLLATE folded, c.name, c.id")                       \
	X(PART_RECORD, ARCHIVE, "SELECT " PART_COLUMNS " WHERE q.poll = ?1 ORDER BY q.class")      \
	X(PART_OF_SITTING, ARCHIVE, "SELECT " PART_COLUMNS " WHERE q.sitting = ?1")                \
	X(PART_BY_SLIP, ARCHIVE,                                                                   \
	  "SELECT p.id, p.state FROM poll_parts AS q JOIN polls AS p ON p.id = q.poll"             \
	  " WHERE q.slip = ?")                                                                     \
	X(PART_SET, ARCHIVE,                                                                       \
	  "UPDATE poll_parts SET state = ?, sitting = ?, vote = ?, at_ms = ?, eligible = ?,"       \
	  " present = ?, voters = ?, spoiled = ?, votes = ?, hand_votes = ?, papers = ?"           \
	  " WHERE slip = ?")                                                                       \
	X(PART_MOVE, ARCHIVE,                                                                      \
	  "UPDATE poll_parts SET state = ?1 WHERE slip = ?2 AND ?3 >> state & 1")                  \
	X(PART_STOP_SLIPS, ARCHIVE,                                                                \
	  "UPDATE slips SET state = ? WHERE state IN (?, ?) AND id IN"                             \
	  " (SELECT slip FROM poll_parts WHERE class = ? AND state = ?)")                          \
	X(PART_STOP, ARCHIVE, "UPDATE poll_parts SET state = ? WHERE class = ? AND state = ?")

#define SCHOOL_STATEMENTS(X)                                                                       \
	X(SCHOOL_PUT, ARCHIVE, "INSERT INTO schools (id, name, public_page) VALUES (?, ?, ?)")     \
	X(SCHOOL_IDS, ARCHIVE, "SELECT id FROM schools ORDER BY id")                               \
	X(SCHOOL_EDIT, ARCHIVE, "UPDATE schools SET name = ?, public_page = ? WHERE id = ?")       \
	X(SCHOOL_GET, ARCHIVE, "SELECT " SCHOOL_COLUMNS " FROM schools WHERE id = ?2")             \
	X(SCHOOL_EACH, ARCHIVE,                                                                    \
	  "SELECT " SCHOOL_COLUMNS " FROM schools WHERE"                                           \
	  " id IN (SELECT school FROM school_admins WHERE teacher = ?1) OR id IN"                  \
	  " (SELECT school FROM classes WHERE teacher = ?1"                                        \
	  "  OR id IN (SELECT class FROM shares WHERE teacher = ?1))"                              \
	  " ORDER BY name COLLATE folded, name, id")                                               \
	X(SCHOOL_SET_CODE, ARCHIVE, "UPDATE schools SET code = ? WHERE id = ?")                    \
	X(SCHOOL_BY_CODE, ARCHIVE, "SELECT id FROM schools WHERE code = ?")                        \
	X(SCHOOL_ADMIN_PUT, ARCHIVE,                                                               \
	  "INSERT INTO school_admins (school, teacher) VALUES (?, ?) ON CONFLICT DO NOTHING")      \
	X(SCHOOL_ADMIN_DROP, ARCHIVE,                                                              \
	  "DELETE FROM school_admins WHERE school = ? AND teacher = ?")                            \
	X(SCHOOL_ADMIN_EACH, ARCHIVE,                                                              \
	  "SELECT t.id, t.name FROM school_admins AS a JOIN teachers AS t ON t.id = a.teacher"     \
	  " WHERE a.school = ? ORDER BY t.name COLLATE folded, t.name")                            \
	X(CLASS_SET_SCHOOL, ARCHIVE,                                                               \
	  "UPDATE classes SET school = nullif(?, 0), delegates = 0 WHERE id = ?")                  \
	X(SCHOOL_NO_COUNCIL, ARCHIVE, "UPDATE classes SET delegates = 0 WHERE school = ?")         \
	X(SCHOOL_SET_COUNCIL, ARCHIVE,                                                             \
	  "UPDATE classes SET delegates = 1 WHERE id = ? AND school = ?")                          \
	X(SCHOOL_COUNCIL, ARCHIVE,                                                                 \
	  "SELECT coalesce(max(id), 0) FROM classes WHERE school = ? AND delegates <> 0")          \
	X(SCHOOL_CLASSES, ARCHIVE, "SELECT id FROM classes WHERE school = ? ORDER BY id")          \
	X(SCHOOL_CLASS_EACH, ARCHIVE,                                                              \
	  "SELECT c.id, c.name, c.mode, c.delegates, c.teacher = ?2 OR EXISTS"                     \
	  " (SELECT 1 FROM shares WHERE class = c.id AND teacher = ?2),"                           \
	  " (SELECT count(*) FROM pupils WHERE class = c.id),"                                     \
	  " coalesce((SELECT max(sealed_at_ms) FROM sittings WHERE class = c.id), 0),"             \
	  " coalesce((SELECT max(prepared_at_ms) FROM sittings"                                    \
	  "  WHERE class = c.id AND sealed_at_ms = 0), 0),"                                        \
	  " (SELECT count(*) FROM entries WHERE class = c.id AND state NOT IN (?4, ?5)),"          \
	  " (SELECT count(*) FROM entries WHERE class = c.id AND state NOT IN (?4, ?5)"            \
	  "  AND due_day <> 0 AND due_day < ?3),"                                                  \
	  " (SELECT group_concat(name, ', ') FROM (SELECT t.name FROM teachers AS t"               \
	  "  JOIN classes AS k ON k.id = c.id WHERE t.id = k.teacher"                              \
	  "  OR t.id IN (SELECT teacher FROM shares WHERE class = k.id)"                           \
	  "  ORDER BY t.id <> k.teacher, t.name COLLATE folded, t.name))"                          \
	  " FROM classes AS c WHERE c.school = ?1 ORDER BY c.name COLLATE folded, c.name, c.id")   \
	X(ELECTED_DROP, ARCHIVE, "DELETE FROM elected WHERE class = ? AND sitting <> ?")           \
	X(ELECTED_PUT, ARCHIVE,                                                                    \
	  "INSERT INTO elected (class, sitting, pupil)"                                            \
	  " SELECT ?, ?, id FROM pupils WHERE id = ? ON CONFLICT DO NOTHING")                      \
	X(ELECTED_EACH, ARCHIVE,                                                                   \
	  "SELECT c.id, c.name, p.name FROM elected AS e JOIN pupils AS p ON p.id = e.pupil"       \
	  " JOIN classes AS c ON c.id = e.class WHERE c.school = ? AND c.delegates = 0"            \
	  " ORDER BY c.name COLLATE folded, c.name, c.id, p.name COLLATE folded, p.name, p.id")

#endif
