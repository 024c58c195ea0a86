/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * statements.h - every statement of the store, prepared when it is first used.
 *
 * X(NAME, DATABASE, "sql"). Values are bound in the order of the question marks.
 */
#ifndef STORE_STATEMENTS_H
#define STORE_STATEMENTS_H

#include "store/statements_erase.h"
#include "store/statements_finds.h"
#include "store/statements_minutes.h"
#include "store/statements_school.h"

#define SESSION_COLUMNS                                                                            \
	"id, hash, role, teacher, class, pupil, sitting, seat, made_at_ms, expires_at_ms,"         \
	" names, scope"
#define SITTING_COLUMNS                                                                            \
	"id, class, title, phase, number, prepared_at_ms, opened_at_ms, sealed_at_ms"

/* A school year begins on the first of August; days go by UTC. */
#define SCHOOL_YEAR(ms) "CAST(strftime('%Y', " ms " / 1000, 'unixepoch', '-7 months') AS INTEGER)"
#define OF_YEAR(ms)     " AND (?2 = 0 OR " SCHOOL_YEAR(ms) " = ?2)"

#define TRANSACTION_STATEMENTS(X)                                                                  \
	X(URNS_BEGIN, URNS, "BEGIN")                                                               \
	X(ARCHIVE_BEGIN, ARCHIVE, "BEGIN")                                                         \
	X(URNS_COMMIT, URNS, "COMMIT")                                                             \
	X(ARCHIVE_COMMIT, ARCHIVE, "COMMIT")                                                       \
	X(URNS_ROLLBACK, URNS, "ROLLBACK")                                                         \
	X(ARCHIVE_ROLLBACK, ARCHIVE, "ROLLBACK")

/* Where nothing was given yet, all are 0 and there is no row. */
#define IDS_STATEMENTS(X)                                                                          \
	X(IDS_GIVEN, ARCHIVE,                                                                      \
	  "SELECT (SELECT sum(value) FROM counters) + (SELECT count(*) FROM teachers)"             \
	  " + (SELECT coalesce(sum(seq), 0) FROM sqlite_sequence"                                  \
	  " WHERE name IN ('teachers', 'classes', 'pupils', 'slips'))")                            \
	X(IDS_BEGIN, ARCHIVE, "UPDATE counters SET value = ?")                                     \
	X(IDS_BEGIN_ROWS, ARCHIVE,                                                                 \
	  "INSERT INTO sqlite_sequence (name, seq) VALUES ('teachers', ?1)")                       \
	X(IDS_TAKE, ARCHIVE,                                                                       \
	  "UPDATE counters SET value = value + 1 WHERE name = ? RETURNING value")                  \
	X(IDS_PASS, ARCHIVE,                                                                       \
	  "UPDATE counters SET value = ?1 WHERE name = ?2 AND value < ?1"                          \
	  " AND value / ?3 = ?1 / ?3")

#define JOURNAL_STATEMENTS(X)                                                                      \
	X(JOURNAL_HEAD, ARCHIVE,                                                                   \
	  "SELECT seq, hash FROM journal WHERE assembly = ? ORDER BY seq DESC LIMIT 1")            \
	X(JOURNAL_APPEND, ARCHIVE,                                                                 \
	  "INSERT INTO journal (assembly, seq, at_ms, actor, kind, body, hash)"                    \
	  " VALUES (?, ?, ?, ?, ?, ?, ?)")                                                         \
	X(JOURNAL_ENTRY, ARCHIVE,                                                                  \
	  "SELECT seq, at_ms, actor, kind, body, hash FROM journal"                                \
	  " WHERE assembly = ? AND seq = ?")                                                       \
	X(JOURNAL_READ, ARCHIVE,                                                                   \
	  "SELECT seq, at_ms, actor, kind, body, hash FROM journal"                                \
	  " WHERE assembly = ? ORDER BY seq")                                                      \
	X(TEXT_PUT, ARCHIVE,                                                                       \
	  "INSERT INTO texts (assembly, hash, salt, text) VALUES (?, ?, ?, ?)"                     \
	  " ON CONFLICT DO NOTHING")                                                               \
	X(TEXT_PUT_ERASED, ARCHIVE,                                                                \
	  "INSERT INTO texts (assembly, hash) VALUES (?, ?) ON CONFLICT DO NOTHING")               \
	X(TEXT_READ, ARCHIVE,                                                                      \
	  "SELECT t.hash, t.salt, t.text, coalesce(e.at_ms, 0) FROM texts AS t"                    \
	  " LEFT JOIN erasures AS e ON e.assembly = t.assembly AND e.hash = t.hash"                \
	  " WHERE t.assembly = ? ORDER BY t.hash")                                                 \
	X(TEXT_GET, ARCHIVE, "SELECT text FROM texts WHERE assembly = ? AND hash = ?")             \
	X(TEXT_NAMED, ARCHIVE,                                                                     \
	  "SELECT hash FROM texts WHERE assembly = ? AND text = ? ORDER BY hash LIMIT 1")          \
	X(TEXT_KEPT, ARCHIVE,                                                                      \
	  "SELECT text FROM texts WHERE assembly = ? AND hash = ? AND text IS NOT NULL")

#define PEOPLE_STATEMENTS(X)                                                                       \
	X(TEACHER_PUT, ARCHIVE, "INSERT INTO teachers (name, password) VALUES (?, ?)")             \
	X(TEACHER_SET_PASSWORD, ARCHIVE, "UPDATE teachers SET password = ? WHERE id = ?")          \
	X(TEACHER_FIND, ARCHIVE, "SELECT id, password FROM teachers WHERE name = ?")               \
	X(TEACHER_NAME, ARCHIVE, "SELECT name FROM teachers WHERE id = ?")                         \
	X(TEACHER_COUNT, ARCHIVE, "SELECT count(*) FROM teachers")                                 \
	X(CLASS_PUT, ARCHIVE, "INSERT INTO classes (id, teacher, name, mode) VALUES (?, ?, ?, ?)") \
	X(CLASS_EDIT, ARCHIVE, "UPDATE classes SET name = ?, mode = ? WHERE id = ?")               \
	X(CLASS_EACH, ARCHIVE,                                                                     \
	  "SELECT id, teacher, name, mode,"                                                        \
	  " (SELECT count(*) FROM pupils WHERE class = classes.id),"                               \
	  " (SELECT count(*) FROM sittings WHERE class = classes.id),"                             \
	  " coalesce(school, 0), delegates"                                                        \
	  " FROM classes WHERE teacher = ?1"                                                       \
	  " OR id IN (SELECT class FROM shares WHERE teacher = ?1)"                                \
	  " ORDER BY name COLLATE folded, name, id")                                               \
	X(CLASS_IDS, ARCHIVE, "SELECT id FROM classes ORDER BY id")                                \
	X(CLASS_GET, ARCHIVE,                                                                      \
	  "SELECT id, teacher, name, mode,"                                                        \
	  " (SELECT count(*) FROM pupils WHERE class = classes.id),"                               \
	  " (SELECT count(*) FROM sittings WHERE class = classes.id),"                             \
	  " coalesce(school, 0), delegates"                                                        \
	  " FROM classes WHERE id = ?")                                                            \
	X(PUPIL_PUT, ARCHIVE, "INSERT INTO pupils (id, class, name, picture) VALUES (?, ?, ?, ?)") \
	X(PUPIL_EDIT, ARCHIVE, "UPDATE pupils SET name = ?, picture = ? WHERE id = ?")             \
	X(PUPIL_REMOVE, ARCHIVE, "DELETE FROM pupils WHERE id = ?")                                \
	X(PUPIL_CLASS, ARCHIVE, "SELECT class FROM pupils WHERE id = ?")                           \
	X(PUPIL_EACH, ARCHIVE,                                                                     \
	  "SELECT id, class, name, picture FROM pupils WHERE class = ?"                            \
	  " ORDER BY name COLLATE folded, name, id")

#define SITTING_STATEMENTS(X)                                                                      \
	X(SITTING_PUT, ARCHIVE,                                                                    \
	  "INSERT INTO sittings (" SITTING_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)"             \
	  " ON CONFLICT (id) DO UPDATE SET class = excluded.class, title = excluded.title,"        \
	  " phase = excluded.phase, number = excluded.number,"                                     \
	  " prepared_at_ms = excluded.prepared_at_ms, opened_at_ms = excluded.opened_at_ms,"       \
	  " sealed_at_ms = excluded.sealed_at_ms")                                                 \
	X(SITTING_GET, ARCHIVE, "SELECT " SITTING_COLUMNS " FROM sittings WHERE id = ?")           \
	X(SITTING_EACH, ARCHIVE,                                                                   \
	  "SELECT " SITTING_COLUMNS " FROM sittings"                                               \
	  " ORDER BY prepared_at_ms DESC, id DESC")                                                \
	X(SITTING_EACH_OF, ARCHIVE,                                                                \
	  "SELECT " SITTING_COLUMNS " FROM sittings WHERE class = ?1" OF_YEAR(                     \
	          "opened_at_ms") " ORDER BY prepared_at_ms DESC, id DESC")                        \
	X(SITTING_LAST, ARCHIVE,                                                                   \
	  "SELECT number, id FROM sittings WHERE class = ? AND sealed_at_ms <> 0"                  \
	  " ORDER BY number DESC, sealed_at_ms DESC LIMIT 1")                                      \
	X(DECISION_PUT, ARCHIVE,                                                                   \
	  "INSERT OR REPLACE INTO decisions"                                                       \
	  " (sitting, number, item, vote, at_ms, title, folded, body, outcome)"                    \
	  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")                                                   \
	X(DECISION_EACH, ARCHIVE,                                                                  \
	  "SELECT d.sitting, d.number, d.item, d.vote, d.at_ms, d.title, d.folded, d.body,"        \
	  " d.outcome FROM decisions AS d JOIN sittings AS s ON s.id = d.sitting"                  \
	  " WHERE s.class = ?1" OF_YEAR(                                                           \
	          "d.at_ms") " AND instr(d.folded, ?3) > 0"                                        \
	                     " ORDER BY d.at_ms DESC, d.sitting DESC, d.vote DESC LIMIT ?4")

#define SESSION_STATEMENTS(X)                                                                      \
	X(SESSION_PUT, ARCHIVE,                                                                    \
	  "INSERT INTO sessions"                                                                   \
	  " (hash, role, teacher, class, pupil, sitting, seat, made_at_ms, expires_at_ms,"         \
	  " names, scope) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")                               \
	X(SESSION_SET_ROLE, ARCHIVE,                                                               \
	  "UPDATE sessions SET role = ?, expires_at_ms = ? WHERE id = ?")                          \
	X(SESSION_DROP, ARCHIVE, "DELETE FROM sessions WHERE id = ?")                              \
	X(SESSION_DROP_SCOPE, ARCHIVE, "DELETE FROM sessions WHERE class = ? AND scope = ?")       \
	X(SESSION_FIND, ARCHIVE, "SELECT " SESSION_COLUMNS " FROM sessions WHERE hash = ?")        \
	X(SESSION_DROP_EXPIRED, ARCHIVE, "DELETE FROM sessions WHERE expires_at_ms <= ?")          \
	X(SESSION_EACH, ARCHIVE,                                                                   \
	  "SELECT " SESSION_COLUMNS " FROM sessions"                                               \
	  " WHERE (?1 = 0 OR sitting = ?1) AND (?2 = 0 OR class = ?2) ORDER BY id")

/* `supported` is asked for one pupil, bound first. */
#define SLIP_COLUMNS                                                                               \
	"id, class, coalesce(pupil, 0), kind, state, source, names_somebody,"                      \
	" max(supports_there, (SELECT count(*) FROM supports WHERE slip = slips.id)),"             \
	" EXISTS (SELECT 1 FROM supports WHERE slip = slips.id AND pupil = ?1),"                   \
	" sitting, made_at_ms, text, reason, motion, post, reply, from_name"

/* The number of the minutes of where it was decided; who it is for: ids, and names. */
#define ENTRY_COLUMNS                                                                              \
	"e.class, e.sitting, e.number, e.decided_at_ms, e.state, e.trial, e.commission,"           \
	" e.due_day, e.text, e.who_else, e.word, s.number,"                                        \
	" (SELECT group_concat(pupil) FROM charges"                                                \
	"  WHERE sitting = e.sitting AND number = e.number),"                                      \
	" (SELECT group_concat(name, ', ') FROM (SELECT p.name FROM charges AS c"                  \
	"  JOIN pupils AS p ON p.id = c.pupil WHERE c.sitting = e.sitting"                         \
	"  AND c.number = e.number ORDER BY p.name COLLATE folded, p.name, p.id)),"                \
	" e.post, e.reply, e.from_name"                                                            \
	" FROM entries AS e JOIN sittings AS s ON s.id = e.sitting WHERE e.class = ?"

#define BOX_STATEMENTS(X)                                                                          \
	X(COUNCIL_GET, ARCHIVE, "SELECT body FROM councils WHERE class = ?")                       \
	X(COUNCIL_PUT, ARCHIVE,                                                                    \
	  "INSERT INTO councils (class, body) VALUES (?, ?)"                                       \
	  " ON CONFLICT (class) DO UPDATE SET body = excluded.body")                               \
	X(SLIP_PUT, ARCHIVE,                                                                       \
	  "INSERT INTO slips (id, class, pupil, kind, state, source, names_somebody, sitting,"     \
	  " made_at_ms, text, reason, motion, post, reply, from_name, supports_there)"             \
	  " VALUES (?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")                   \
	X(SLIP_GET, ARCHIVE, "SELECT " SLIP_COLUMNS " FROM slips WHERE id = ?2")                   \
	X(SLIP_SET, ARCHIVE,                                                                       \
	  "UPDATE slips SET state = ?, sitting = ?, names_somebody = ?, reason = ? WHERE id = ?")  \
	X(SLIP_SET_MOTION, ARCHIVE, "UPDATE slips SET motion = ? WHERE id = ?")                    \
	X(SLIP_WITHDRAW, ARCHIVE, "UPDATE slips SET state = ? WHERE id = ? AND state IN (?, ?)")   \
	X(SLIP_DROP, ARCHIVE, "DELETE FROM slips WHERE id = ?")                                    \
	X(SLIP_GONE, ARCHIVE, "SELECT EXISTS (SELECT 1 FROM slips_gone WHERE id = ?)")             \
	X(SLIP_EACH, ARCHIVE,                                                                      \
	  "SELECT " SLIP_COLUMNS " FROM slips WHERE class = ?2 AND ?3 >> state & 1 ORDER BY id")   \
	X(SLIP_COUNT, ARCHIVE,                                                                     \
	  "SELECT count(*) FROM slips WHERE class = ?1 AND ?2 >> state & 1"                        \
	  " AND (?3 = 0 OR (pupil = ?3 AND kind = ?4))")                                           \
	X(SUPPORT_PUT, ARCHIVE,                                                                    \
	  "INSERT INTO supports (slip, pupil) VALUES (?, ?) ON CONFLICT DO NOTHING")               \
	X(SUPPORT_DROP, ARCHIVE, "DELETE FROM supports WHERE slip = ? AND pupil = ?")              \
	X(SHARE_PUT, ARCHIVE,                                                                      \
	  "INSERT INTO shares (class, teacher) VALUES (?, ?) ON CONFLICT DO NOTHING")              \
	X(SHARE_DROP, ARCHIVE, "DELETE FROM shares WHERE class = ? AND teacher = ?")               \
	X(SHARE_EACH, ARCHIVE,                                                                     \
	  "SELECT t.id, t.name FROM teachers AS t JOIN classes AS c ON c.id = ?1"                  \
	  " WHERE t.id = c.teacher OR t.id IN (SELECT teacher FROM shares WHERE class = ?1)"       \
	  " ORDER BY t.id <> c.teacher, t.name COLLATE folded, t.name")                            \
	X(SHARE_HAS, ARCHIVE,                                                                      \
	  "SELECT EXISTS (SELECT 1 FROM classes WHERE id = ?1 AND teacher = ?2)"                   \
	  " OR EXISTS (SELECT 1 FROM shares WHERE class = ?1 AND teacher = ?2)")

#define BOOK_STATEMENTS(X)                                                                         \
	X(TERM_PUT, ARCHIVE,                                                                       \
	  "INSERT INTO terms (class, pupil, office, sitting)"                                      \
	  " SELECT ?, id, ?, ? FROM pupils WHERE id = ? ON CONFLICT DO NOTHING")                   \
	X(TERM_EACH, ARCHIVE,                                                                      \
	  "SELECT pupil, office, (SELECT count(*) FROM sittings WHERE class = ?1"                  \
	  "  AND sealed_at_ms <> 0 AND sittings.number >= newest) FROM"                            \
	  " (SELECT t.pupil AS pupil, t.office AS office, max(s.number) AS newest"                 \
	  "  FROM terms AS t JOIN sittings AS s ON s.id = t.sitting"                               \
	  "  WHERE t.class = ?1 AND s.sealed_at_ms <> 0 GROUP BY t.pupil, t.office)"               \
	  " ORDER BY pupil, office")                                                               \
	X(ENTRY_PUT, ARCHIVE,                                                                      \
	  "INSERT INTO entries (class, sitting, number, decided_at_ms, state, trial,"              \
	  " commission, due_day, text, who_else, word, post, reply, from_name)"                    \
	  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"                                     \
	  " ON CONFLICT (sitting, number) DO UPDATE SET class = excluded.class,"                   \
	  " decided_at_ms = excluded.decided_at_ms, state = excluded.state,"                       \
	  " trial = excluded.trial, commission = excluded.commission,"                             \
	  " due_day = excluded.due_day, text = excluded.text, who_else = excluded.who_else,"       \
	  " word = excluded.word, post = excluded.post, reply = excluded.reply,"                   \
	  " from_name = excluded.from_name")                                                       \
	X(ENTRY_SET_WHO, ARCHIVE,                                                                  \
	  "UPDATE entries SET who_else = ?, due_day = ? WHERE sitting = ? AND number = ?")         \
	X(ENTRY_SET_STATE, ARCHIVE,                                                                \
	  "UPDATE entries SET state = ?, word = ?, due_day = ? WHERE sitting = ? AND number = ?")  \
	X(ENTRY_SET_TRIAL, ARCHIVE,                                                                \
	  "UPDATE entries SET trial = min(trial, ?) WHERE sitting = ? AND number = ?")             \
	X(CHARGES_DROP, ARCHIVE, "DELETE FROM charges WHERE sitting = ? AND number = ?")           \
	X(CHARGE_PUT, ARCHIVE,                                                                     \
	  "INSERT INTO charges (sitting, number, pupil)"                                           \
	  " SELECT ?, ?, id FROM pupils WHERE id = ? ON CONFLICT DO NOTHING")                      \
	X(ENTRY_OPEN, ARCHIVE,                                                                     \
	  "SELECT " ENTRY_COLUMNS " AND e.state NOT IN (?, ?)"                                     \
	  " ORDER BY e.decided_at_ms, e.sitting, e.number")                                        \
	X(ENTRY_NEWEST, ARCHIVE,                                                                   \
	  "SELECT " ENTRY_COLUMNS OF_YEAR("e.decided_at_ms") " ORDER BY e.decided_at_ms DESC, "    \
	                                                     "e.sitting DESC, e.number DESC")      \
	X(ENTRY_COUNT_OPEN, ARCHIVE,                                                               \
	  "SELECT count(*) FROM entries WHERE class = ? AND state NOT IN (?, ?)")                  \
	X(LIFE_PUT, ARCHIVE,                                                                       \
	  "INSERT OR REPLACE INTO lives (sitting, number, in_sitting, at_ms, state, word)"         \
	  " VALUES (?, ?, ?, ?, ?, ?)")                                                            \
	X(LIFE_EACH, ARCHIVE,                                                                      \
	  "SELECT l.sitting, l.number, l.in_sitting, l.at_ms, l.state, l.word,"                    \
	  " coalesce(s.number, 0) FROM lives AS l LEFT JOIN sittings AS s ON s.id = l.in_sitting"  \
	  " WHERE l.sitting = ? AND l.number = ? ORDER BY l.at_ms, l.in_sitting")

#define FIGURES_STATEMENTS(X)                                                                      \
	X(FIGURES_MISSING, ARCHIVE,                                                                \
	  "SELECT s.id, s.number, s.opened_at_ms, '' FROM sittings AS s"                           \
	  " WHERE s.class = ?1 AND s.sealed_at_ms <> 0" OF_YEAR(                                   \
	          "s.opened_at_ms") " AND NOT EXISTS (SELECT 1 FROM figures"                       \
	                            " WHERE sitting = s.id AND version = ?4)"                      \
	                            " ORDER BY s.sealed_at_ms DESC LIMIT ?3")                      \
	X(FIGURES_LEFT, ARCHIVE,                                                                   \
	  "SELECT count(*) FROM sittings AS s WHERE s.class = ?1 AND s.sealed_at_ms <> 0"          \
	  " AND NOT EXISTS (SELECT 1 FROM figures WHERE sitting = s.id AND version = ?2)")         \
	X(FIGURES_PUT, ARCHIVE,                                                                    \
	  "INSERT OR REPLACE INTO figures (sitting, version, body) VALUES (?, ?, ?)")              \
	X(FIGURES_EACH, ARCHIVE,                                                                   \
	  "SELECT s.id, s.number, s.opened_at_ms, f.body FROM sittings AS s"                       \
	  " JOIN figures AS f ON f.sitting = s.id AND f.version = ?4 WHERE s.class = ?1" OF_YEAR(  \
	          "s.opened_at_ms") " ORDER BY s.opened_at_ms DESC, s.id DESC LIMIT ?3")           \
	X(YEARS_EACH, ARCHIVE,                                                                     \
	  "SELECT DISTINCT " SCHOOL_YEAR("opened_at_ms") " AS year FROM sittings"                  \
	                                                 " WHERE class = ?1 AND sealed_at_ms <> "  \
	                                                 "0 ORDER BY year DESC LIMIT ?2")          \
	X(MONTHS_EACH, ARCHIVE,                                                                    \
	  "SELECT strftime('%Y-%m', decided_at_ms / 1000, 'unixepoch') AS month, state, count(*)"  \
	  " FROM entries WHERE class = ?1" OF_YEAR(                                                \
	          "decided_at_ms") " GROUP BY month, state ORDER BY month, state")                 \
	X(BOARD_EACH, ARCHIVE,                                                                     \
	  "SELECT " ENTRY_COLUMNS " AND (e.state NOT IN (?3, ?4) OR ?2 = 0"                        \
	  " OR " SCHOOL_YEAR("e.decided_at_ms") " = ?2)"                                           \
	                                        " ORDER BY e.state IN (?3, ?4),"                   \
	                                        " CASE WHEN e.state IN (?3, ?4) THEN "             \
	                                        "-e.decided_at_ms ELSE e.decided_at_ms END,"       \
	                                        " e.sitting, e.number LIMIT ?5")

#define CALLED_STATEMENTS(X)                                                                       \
	X(CALLED_MISSING, ARCHIVE,                                                                 \
	  "SELECT id FROM sittings AS s WHERE s.class = ?1"                                        \
	  " AND NOT EXISTS (SELECT 1 FROM called_in WHERE sitting = s.id) LIMIT ?2")               \
	X(CALLED_PUT, ARCHIVE,                                                                     \
	  "INSERT INTO called (class, name) VALUES (?, ?) ON CONFLICT DO NOTHING")                 \
	X(CALLED_DONE, ARCHIVE, "INSERT INTO called_in (sitting) VALUES (?)")                      \
	X(CALLED_EACH, ARCHIVE, "SELECT name FROM called WHERE class = ?")                         \
	X(CALLED_FORGET, ARCHIVE, "DELETE FROM called")                                            \
	X(CALLED_FORGET_DONE, ARCHIVE, "DELETE FROM called_in")

#define URN_STATEMENTS(X)                                                                          \
	X(VOTE_MAKE, URNS,                                                                         \
	  "INSERT INTO votes (assembly, vote, secret, state, public_key)"                          \
	  " VALUES (?, ?, ?, 0, ?)")                                                               \
	X(VOTE_GET, URNS,                                                                          \
	  "SELECT secret, state, public_key FROM votes WHERE assembly = ? AND vote = ?")           \
	X(VOTE_EACH, URNS, "SELECT assembly, vote, secret, state FROM votes")                      \
	X(VOTE_COUNT, URNS, "SELECT count(*) FROM votes")                                          \
	X(VOTE_FORGET, URNS, "UPDATE votes SET state = 1 WHERE assembly = ? AND vote = ?")         \
	X(VOTE_DELETE, URNS, "DELETE FROM votes WHERE assembly = ? AND vote = ?")                  \
	X(ROLL_KEY, URNS, "SELECT key FROM roll WHERE assembly = ? AND vote = ? AND seat = ?")     \
	X(ROLL_SIGN, URNS,                                                                         \
	  "INSERT INTO roll (assembly, vote, seat, key, paper) VALUES (?, ?, ?, ?, ?)")            \
	X(ROLL_CHANGE, URNS,                                                                       \
	  "UPDATE roll SET key = ?, paper = ? WHERE assembly = ? AND vote = ? AND seat = ?")       \
	X(ROLL_EACH, URNS,                                                                         \
	  "SELECT seat, key, paper FROM roll WHERE assembly = ? AND vote = ? ORDER BY seat")       \
	X(ROLL_COUNT, URNS, "SELECT count(*) FROM roll WHERE assembly = ? AND vote = ?")           \
	X(ROLL_DELETE, URNS, "DELETE FROM roll WHERE assembly = ? AND vote = ?")                   \
	X(URN_DROP, URNS, "INSERT INTO urn (assembly, vote, sealed) VALUES (?, ?, ?)")             \
	X(URN_EACH, URNS, "SELECT sealed FROM urn WHERE assembly = ? AND vote = ?")                \
	X(URN_DELETE, URNS, "DELETE FROM urn WHERE assembly = ? AND vote = ?")                     \
	X(URNS_SOILED, URNS, "SELECT clean = 0 FROM hygiene")                                      \
	X(URNS_CLEANED, URNS, "UPDATE hygiene SET clean = 1")

#define STATEMENTS(X)                                                                              \
	TRANSACTION_STATEMENTS(X)                                                                  \
	IDS_STATEMENTS(X)                                                                          \
	JOURNAL_STATEMENTS(X)                                                                      \
	PEOPLE_STATEMENTS(X)                                                                       \
	SITTING_STATEMENTS(X)                                                                      \
	SESSION_STATEMENTS(X)                                                                      \
	BOX_STATEMENTS(X)                                                                          \
	BOOK_STATEMENTS(X)                                                                         \
	FIGURES_STATEMENTS(X)                                                                      \
	CALLED_STATEMENTS(X)                                                                       \
	SCHOOL_STATEMENTS(X)                                                                       \
	FIND_STATEMENTS(X)                                                                         \
	SENT_STATEMENTS(X)                                                                         \
	ERASE_STATEMENTS(X)                                                                        \
	MINUTES_STATEMENTS(X)                                                                      \
	POLL_STATEMENTS(X)                                                                         \
	URN_STATEMENTS(X)

enum statement {
#define X(name, database, sql) SQL_##name,
	STATEMENTS(X)
#undef X
	        SQL_COUNT
};

#endif
