-- What a search goes through: an index over the journals of sealed sittings, rebuildable from them.
-- `heads` and `folded` are the words of title and words as they are compared; `marks` are words
-- that only filters ask for: the class, the year, the kind, the status, and pupils by their id.
-- No row holds the name of a pupil who is responsible for something or stood for something.

CREATE TABLE finds (
	id INTEGER PRIMARY KEY,
	class INTEGER NOT NULL REFERENCES classes (id),
	sitting INTEGER NOT NULL REFERENCES sittings (id),
	kind INTEGER NOT NULL,
	part INTEGER NOT NULL, -- of its kind in that sitting
	item INTEGER NOT NULL, -- where in the minutes; 0: nowhere in particular
	at_ms INTEGER NOT NULL,
	year INTEGER NOT NULL, -- the school year that begins in it
	status INTEGER NOT NULL,
	title TEXT NOT NULL,
	words TEXT NOT NULL, -- one text a line
	heads TEXT NOT NULL,
	folded TEXT NOT NULL,
	marks TEXT NOT NULL, -- each with a blank before and behind
	UNIQUE (sitting, kind, part)
) STRICT;
CREATE INDEX finds_of_class ON finds (class, year);

-- Which sittings are in it, by which way of comparing words.
CREATE TABLE searched (
	sitting INTEGER PRIMARY KEY REFERENCES sittings (id),
	version INTEGER NOT NULL
) STRICT;

-- The rows above hold the words of it: whoever changes them says so here in the same transaction.
CREATE VIRTUAL TABLE found USING fts5 (
	heads, folded, marks,
	content='finds', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='3'
);
