-- By which names the pupils of a class were called in its sittings: an index over the journals, made
-- by whoever must leave names out, and rebuildable from them.
CREATE TABLE called (
	class INTEGER NOT NULL REFERENCES classes (id),
	name TEXT NOT NULL,
	PRIMARY KEY (class, name)
) STRICT, WITHOUT ROWID;

-- The sittings whose names are among them.
CREATE TABLE called_in (
	sitting INTEGER PRIMARY KEY REFERENCES sittings (id)
) STRICT;
