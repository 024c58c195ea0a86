-- Several classes under one school. A class is of one school at most; one of them may be the
-- delegates' council. Whoever makes a school administers it.

CREATE TABLE schools (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	name TEXT NOT NULL,
	public_page INTEGER NOT NULL DEFAULT 1, -- whether its classes may have one
	code BLOB UNIQUE CHECK (length(code) = 32) -- BLAKE2b-256 of the joining code; NULL: none
) STRICT;

CREATE TABLE school_admins (
	school INTEGER NOT NULL REFERENCES schools (id),
	teacher INTEGER NOT NULL REFERENCES teachers (id),
	PRIMARY KEY (school, teacher)
) STRICT, WITHOUT ROWID;
CREATE INDEX school_admins_of_teacher ON school_admins (teacher);

ALTER TABLE classes ADD COLUMN school INTEGER REFERENCES schools (id);
ALTER TABLE classes ADD COLUMN delegates INTEGER NOT NULL DEFAULT 0;
CREATE INDEX classes_of_school ON classes (school) WHERE school IS NOT NULL;
CREATE UNIQUE INDEX one_council_of_delegates ON classes (school) WHERE delegates <> 0;

-- An index over the journal, rebuildable from it: whom the newest election of a class elected.
CREATE TABLE elected (
	class INTEGER NOT NULL REFERENCES classes (id),
	pupil INTEGER NOT NULL REFERENCES pupils (id) ON DELETE CASCADE,
	sitting INTEGER NOT NULL REFERENCES sittings (id),
	PRIMARY KEY (class, pupil)
) STRICT, WITHOUT ROWID;
CREATE INDEX elected_of_pupil ON elected (pupil);
