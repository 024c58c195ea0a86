-- What a class keeps between its sittings. What a pupil wrote, supports, held or must do goes with
-- the pupil: such rows name a pupil by id alone and are deleted with it.

CREATE TABLE councils (
	class INTEGER PRIMARY KEY REFERENCES classes (id),
	body TEXT NOT NULL
) STRICT;

-- The idea box. A slip without a pupil is the teacher's, or nobody's.
CREATE TABLE slips (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	class INTEGER NOT NULL REFERENCES classes (id),
	pupil INTEGER REFERENCES pupils (id) ON DELETE CASCADE,
	kind INTEGER NOT NULL,
	state INTEGER NOT NULL,
	source INTEGER NOT NULL,
	names_somebody INTEGER NOT NULL,
	sitting INTEGER NOT NULL, -- whose agenda it is on, or was; 0: none
	made_at_ms INTEGER NOT NULL,
	text TEXT NOT NULL,
	reason TEXT NOT NULL,
	motion TEXT NOT NULL
) STRICT;
CREATE INDEX slips_of_class ON slips (class, state);
CREATE INDEX slips_of_pupil ON slips (pupil);

CREATE TABLE supports (
	slip INTEGER NOT NULL REFERENCES slips (id) ON DELETE CASCADE,
	pupil INTEGER NOT NULL REFERENCES pupils (id) ON DELETE CASCADE,
	PRIMARY KEY (slip, pupil)
) STRICT, WITHOUT ROWID;
CREATE INDEX supports_of_pupil ON supports (pupil);

-- Indexes over the journal, rebuildable from it: who held an office in a sitting, and the book.
CREATE TABLE terms (
	class INTEGER NOT NULL REFERENCES classes (id),
	pupil INTEGER NOT NULL REFERENCES pupils (id) ON DELETE CASCADE,
	office INTEGER NOT NULL,
	sitting INTEGER NOT NULL REFERENCES sittings (id),
	PRIMARY KEY (class, pupil, office, sitting)
) STRICT, WITHOUT ROWID;
CREATE INDEX terms_of_pupil ON terms (pupil);

CREATE TABLE entries (
	sitting INTEGER NOT NULL REFERENCES sittings (id),
	number INTEGER NOT NULL,
	class INTEGER NOT NULL REFERENCES classes (id),
	decided_at_ms INTEGER NOT NULL,
	state INTEGER NOT NULL,
	trial INTEGER NOT NULL,
	commission INTEGER NOT NULL,
	due_day INTEGER NOT NULL,
	text TEXT NOT NULL,
	who_else TEXT NOT NULL,
	word TEXT NOT NULL,
	PRIMARY KEY (sitting, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX entries_of_class ON entries (class, decided_at_ms);

-- Who must do what an entry says. Names are read from the class list: none is kept here.
CREATE TABLE charges (
	sitting INTEGER NOT NULL,
	number INTEGER NOT NULL,
	pupil INTEGER NOT NULL REFERENCES pupils (id) ON DELETE CASCADE,
	PRIMARY KEY (sitting, number, pupil),
	FOREIGN KEY (sitting, number) REFERENCES entries (sitting, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX charges_of_pupil ON charges (pupil);

-- The reviews of an entry.
CREATE TABLE lives (
	sitting INTEGER NOT NULL,
	number INTEGER NOT NULL,
	in_sitting INTEGER NOT NULL,
	at_ms INTEGER NOT NULL,
	state INTEGER NOT NULL,
	word TEXT NOT NULL,
	PRIMARY KEY (sitting, number, in_sitting),
	FOREIGN KEY (sitting, number) REFERENCES entries (sitting, number)
) STRICT, WITHOUT ROWID;

-- Teachers beside the one who made the class.
CREATE TABLE shares (
	class INTEGER NOT NULL REFERENCES classes (id),
	teacher INTEGER NOT NULL REFERENCES teachers (id),
	PRIMARY KEY (class, teacher)
) STRICT, WITHOUT ROWID;
CREATE INDEX shares_of_teacher ON shares (teacher);

-- A card is a session of a pupil, and ends with it.
ALTER TABLE sessions ADD COLUMN pupil INTEGER NOT NULL DEFAULT 0;
CREATE INDEX sessions_of_pupil ON sessions (pupil) WHERE pupil <> 0;
CREATE TRIGGER a_card_ends_with_its_pupil AFTER DELETE ON pupils
BEGIN
	DELETE FROM sessions WHERE pupil = OLD.id;
END;
