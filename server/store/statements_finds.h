/* SPDX-License-Identifier: EUPL-1.2 */
/* statements_finds.h - those of what a search goes through; see statements.h. */
#ifndef STORE_STATEMENTS_FINDS_H
#define STORE_STATEMENTS_FINDS_H

#define MISSING_FINDS                                                                              \
	" FROM sittings AS s WHERE s.sealed_at_ms <> 0"                                            \
	" AND NOT EXISTS (SELECT 1 FROM searched WHERE sitting = s.id AND version = ?)"

#define FIND_NAMED " FROM finds WHERE sitting = ? AND kind = ? AND part = ?"
#define FINDS_FROM " FROM finds WHERE sitting = ? AND kind = ? AND part >= ?"
#define FINDS_OF_PUPIL                                                                             \
	" FROM finds WHERE kind = 3 AND (sitting, part) IN"                                        \
	" (SELECT sitting, number FROM charges WHERE pupil = ?)"
#define FINDS_HOLDING                                                                              \
	" FROM finds WHERE sitting = ?1 AND instr(char(10) || title || char(10)"                   \
	" || words || char(10), char(10) || ?2 || char(10)) > 0"
/* What is taken out of the index of words must be told to it as it was put there. */
#define INTO_FOUND "INSERT INTO found (rowid, heads, folded, marks) SELECT id, heads, folded, marks"
#define OUT_OF_FOUND                                                                               \
	"INSERT INTO found (found, rowid, heads, folded, marks)"                                   \
	" SELECT 'delete', id, heads, folded, marks"

#define FIND_STATEMENTS(X)                                                                         \
	X(FOUND_PUT, ARCHIVE, INTO_FOUND FIND_NAMED)                                               \
	X(FOUND_DROP, ARCHIVE, OUT_OF_FOUND FIND_NAMED)                                            \
	X(FOUND_DROP_SITTING, ARCHIVE, OUT_OF_FOUND " FROM finds WHERE sitting = ?")               \
	X(FOUND_DROP_HOLDING, ARCHIVE, OUT_OF_FOUND FINDS_HOLDING)                                 \
	X(FOUND_PUT_PUPIL, ARCHIVE, INTO_FOUND FINDS_OF_PUPIL)                                     \
	X(FOUND_DROP_PUPIL, ARCHIVE, OUT_OF_FOUND FINDS_OF_PUPIL)                                  \
	X(FINDS_WITHOUT_PUPIL, ARCHIVE,                                                            \
	  "UPDATE finds SET marks = replace(marks, ' p' || ?1 || ' ', ' ')"                        \
	  " WHERE kind = 3 AND (sitting, part) IN"                                                 \
	  " (SELECT sitting, number FROM charges WHERE pupil = ?1)")                               \
	X(FIND_PUT, ARCHIVE,                                                                       \
	  "INSERT INTO finds (class, sitting, kind, part, item, at_ms, year, status, title,"       \
	  " words, heads, folded, marks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"           \
	  " ON CONFLICT (sitting, kind, part) DO UPDATE SET class = excluded.class,"               \
	  " item = excluded.item, at_ms = excluded.at_ms, year = excluded.year,"                   \
	  " status = excluded.status, title = excluded.title, words = excluded.words,"             \
	  " heads = excluded.heads, folded = excluded.folded, marks = excluded.marks")             \
	X(FIND_HAS, ARCHIVE, "SELECT EXISTS (SELECT 1" FIND_NAMED ")")                             \
	X(FIND_ENTRY, ARCHIVE,                                                                     \
	  "SELECT e.class, e.decided_at_ms, e.state, e.text, e.who_else, e.word,"                  \
	  " (SELECT group_concat(pupil) FROM (SELECT pupil FROM charges"                           \
	  "  WHERE sitting = e.sitting AND number = e.number ORDER BY pupil))"                     \
	  " FROM entries AS e WHERE e.sitting = ? AND e.number = ?")                               \
	X(FIND_DROP, ARCHIVE, "DELETE" FIND_NAMED)                                                 \
	X(FIND_PROSE, ARCHIVE,                                                                     \
	  "SELECT s.class, s.sealed_at_ms, coalesce(f.title, s.title), p.text FROM prose AS p"     \
	  " JOIN searched AS x ON x.sitting = p.sitting JOIN sittings AS s ON s.id = p.sitting"    \
	  " LEFT JOIN finds AS f ON f.sitting = p.sitting AND f.kind IN (1, 2)"                    \
	  "  AND f.part = p.item WHERE p.sitting = ? AND p.item = ?"                               \
	  " AND (p.item = 0 OR f.id IS NOT NULL)")                                                 \
	X(FIND_CORRECTIONS, ARCHIVE,                                                               \
	  "SELECT s.class, s.sealed_at_ms, coalesce(f.title, s.title), t.text, c.item"             \
	  " FROM corrections AS c JOIN texts AS t ON t.assembly = c.in_sitting"                    \
	  " AND t.hash = c.text AND t.text IS NOT NULL"                                            \
	  " JOIN searched AS x ON x.sitting = c.sitting JOIN sittings AS s ON s.id = c.sitting"    \
	  " LEFT JOIN finds AS f ON f.sitting = c.sitting AND f.kind IN (1, 2)"                    \
	  "  AND f.part = c.item WHERE c.sitting = ? AND (c.item = 0 OR f.id IS NOT NULL)"         \
	  " ORDER BY c.at_ms, c.in_sitting, c.place")                                              \
	X(FOUND_DROP_FROM, ARCHIVE, OUT_OF_FOUND FINDS_FROM)                                       \
	X(FINDS_DROP_FROM, ARCHIVE, "DELETE" FINDS_FROM)                                           \
	X(FINDS_DROP, ARCHIVE, "DELETE FROM finds WHERE sitting = ?")                              \
	X(FINDS_COMPLETE, ARCHIVE,                                                                 \
	  "INSERT OR REPLACE INTO searched (sitting, version) VALUES (?, ?)")                      \
	X(FINDS_MISSING, ARCHIVE,                                                                  \
	  "SELECT s.id" MISSING_FINDS " ORDER BY s.sealed_at_ms, s.id"                             \
	  " LIMIT ?")                                                                              \
	X(FINDS_COUNT_MISSING, ARCHIVE, "SELECT count(*)" MISSING_FINDS)                           \
	X(FINDS_FORGET, ARCHIVE, "DELETE FROM searched")                                           \
	X(FINDS_REBUILD, ARCHIVE, "INSERT INTO found (found) VALUES ('rebuild')")                  \
	X(FINDS_TIDY, ARCHIVE, "INSERT INTO found (found) VALUES ('optimize')")                    \
	X(FINDS_ERASE, ARCHIVE, "DELETE" FINDS_HOLDING)                                            \
	X(FINDS_EACH, ARCHIVE,                                                                     \
	  "SELECT f.id, f.class, f.sitting, f.kind, f.part, f.item, s.number, f.at_ms, f.status,"  \
	  " f.title, f.words, count(*) OVER () FROM (SELECT rowid AS id,"                          \
	  "  bm25(found, 4.0, 1.0, 0.0) AS rank FROM found WHERE found MATCH ?1"                   \
	  "  ORDER BY rowid DESC LIMIT ?2) AS m JOIN finds AS f ON f.id = m.id"                    \
	  " JOIN sittings AS s ON s.id = f.sitting"                                                \
	  " ORDER BY m.rank, f.at_ms DESC, f.id DESC LIMIT ?3 OFFSET ?4")                          \
	X(FINDS_COUNT, ARCHIVE,                                                                    \
	  "SELECT count(*) FROM (SELECT 1 FROM found WHERE found MATCH ?"                          \
	  " ORDER BY rowid DESC LIMIT ?)")                                                         \
	X(FIND_YEARS, ARCHIVE,                                                                     \
	  "WITH RECURSIVE years (year) AS (SELECT max(year) FROM finds WHERE class = ?1"           \
	  " UNION ALL SELECT (SELECT max(year) FROM finds WHERE class = ?1 AND year < y.year)"     \
	  "  FROM years AS y WHERE y.year IS NOT NULL)"                                            \
	  " SELECT year FROM years WHERE year IS NOT NULL")                                        \
	X(FIND_PEOPLE, ARCHIVE,                                                                    \
	  "SELECT id, class, name, picture FROM pupils WHERE class = ?"                            \
	  " AND EXISTS (SELECT 1 FROM charges WHERE pupil = pupils.id) ORDER BY name COLLATE "     \
	  "folded, name, id")                                                                      \
	X(FIND_WHO, ARCHIVE,                                                                       \
	  "SELECT (SELECT group_concat(name, ', ') FROM (SELECT p.name FROM charges AS c"          \
	  "  JOIN pupils AS p ON p.id = c.pupil WHERE c.sitting = e.sitting"                       \
	  "  AND c.number = e.number ORDER BY p.name COLLATE folded, p.name, p.id)), e.who_else"   \
	  " FROM entries AS e WHERE e.sitting = ? AND e.number = ?")

#endif
