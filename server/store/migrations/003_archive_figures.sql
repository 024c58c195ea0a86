-- The figures of sealed sittings, for plots: an index over the journal, counted when it is asked for.

CREATE TABLE figures (
	sitting INTEGER PRIMARY KEY REFERENCES sittings (id),
	version INTEGER NOT NULL, -- of what the fields mean; older ones are counted again
	body TEXT NOT NULL
) STRICT;
