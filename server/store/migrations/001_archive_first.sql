-- The archive: what is kept. Released files are never edited; a change is the next file.

CREATE TABLE journal (
	assembly INTEGER NOT NULL,
	seq INTEGER NOT NULL CHECK (seq > 0),
	at_ms INTEGER NOT NULL,
	actor INTEGER NOT NULL,
	kind TEXT NOT NULL,
	body TEXT NOT NULL,
	hash BLOB NOT NULL CHECK (length(hash) = 32),
	PRIMARY KEY (assembly, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_has_no_gap BEFORE INSERT ON journal
WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM journal WHERE assembly = NEW.assembly)
BEGIN
	SELECT raise(ABORT, 'journal: only the next entry can be appended');
END;
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN
	SELECT raise(ABORT, 'journal: entries are not changed');
END;
CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
BEGIN
	SELECT raise(ABORT, 'journal: entries are not deleted');
END;

-- Personal text beside the journal. Erasing takes the salt too: with it a name could be guessed.
CREATE TABLE texts (
	assembly INTEGER NOT NULL,
	hash BLOB NOT NULL CHECK (length(hash) = 32),
	salt BLOB CHECK (length(salt) = 16),
	text TEXT,
	PRIMARY KEY (assembly, hash),
	CHECK ((salt IS NULL) = (text IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER texts_are_only_erased BEFORE UPDATE ON texts
WHEN NEW.text IS NOT NULL OR NEW.assembly <> OLD.assembly OR NEW.hash <> OLD.hash
BEGIN
	SELECT raise(ABORT, 'texts: a text is erased, never changed');
END;
CREATE TRIGGER texts_are_not_deleted BEFORE DELETE ON texts
BEGIN
	SELECT raise(ABORT, 'texts: a text is erased, never deleted');
END;

-- People: ordinary, erasable. AUTOINCREMENT, because the journal remembers ids of pupils.
CREATE TABLE teachers (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	name TEXT NOT NULL UNIQUE,
	password TEXT NOT NULL
) STRICT;

CREATE TABLE classes (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	teacher INTEGER NOT NULL REFERENCES teachers (id),
	name TEXT NOT NULL,
	mode INTEGER NOT NULL
) STRICT;
CREATE INDEX classes_of_teacher ON classes (teacher);

CREATE TABLE pupils (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	class INTEGER NOT NULL REFERENCES classes (id),
	name TEXT NOT NULL,
	picture TEXT NOT NULL
) STRICT;
CREATE INDEX pupils_of_class ON pupils (class);

-- Indexes over the journal, rebuildable from it.
CREATE TABLE sittings (
	id INTEGER PRIMARY KEY,
	class INTEGER NOT NULL REFERENCES classes (id),
	title TEXT NOT NULL,
	phase INTEGER NOT NULL,
	number INTEGER NOT NULL,
	prepared_at_ms INTEGER NOT NULL,
	opened_at_ms INTEGER NOT NULL,
	sealed_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX sittings_of_class ON sittings (class);

CREATE TABLE decisions (
	sitting INTEGER NOT NULL REFERENCES sittings (id),
	vote INTEGER NOT NULL,
	item INTEGER NOT NULL,
	number INTEGER NOT NULL,
	at_ms INTEGER NOT NULL,
	title TEXT NOT NULL,
	folded TEXT NOT NULL,
	body TEXT NOT NULL,
	outcome INTEGER NOT NULL,
	PRIMARY KEY (sitting, vote)
) STRICT, WITHOUT ROWID;

-- The last id that was given to a sitting.
CREATE TABLE counters (
	name TEXT PRIMARY KEY,
	value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counters (name, value) VALUES ('sitting', 0);

-- Tokens are here as their hash only.
CREATE TABLE sessions (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
	role INTEGER NOT NULL,
	teacher INTEGER NOT NULL,
	class INTEGER NOT NULL,
	sitting INTEGER NOT NULL,
	seat INTEGER NOT NULL,
	made_at_ms INTEGER NOT NULL,
	expires_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_of_sitting ON sessions (sitting);
CREATE INDEX sessions_by_expiry ON sessions (expires_at_ms);
