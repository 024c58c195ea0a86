-- What a secretary writes of a sitting until the class approves it: ordinary, erasable rows. Then
-- the words stand as a text of the sitting that approved them, and these rows only repeat it.
CREATE TABLE prose (
	sitting INTEGER NOT NULL REFERENCES sittings (id),
	item INTEGER NOT NULL, -- 0: of the whole sitting
	edition INTEGER NOT NULL CHECK (edition > 0),
	at_ms INTEGER NOT NULL,
	teacher INTEGER REFERENCES teachers (id), -- who wrote this edition: one of the two, or nobody
	pupil INTEGER REFERENCES pupils (id) ON DELETE SET NULL,
	text TEXT NOT NULL,
	PRIMARY KEY (sitting, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX prose_of_pupil ON prose (pupil) WHERE pupil IS NOT NULL;

-- Indexes over the journals of the sittings that approved and corrected, rebuildable from them.
CREATE TABLE approvals (
	sitting INTEGER PRIMARY KEY REFERENCES sittings (id),
	in_sitting INTEGER NOT NULL REFERENCES sittings (id),
	at_ms INTEGER NOT NULL,
	head BLOB NOT NULL CHECK (length(head) = 32), -- of the chain of `sitting`
	text BLOB NOT NULL CHECK (length(text) = 32) -- of the texts of `in_sitting`
) STRICT;
CREATE INDEX approvals_in ON approvals (in_sitting);

CREATE TABLE corrections (
	in_sitting INTEGER NOT NULL REFERENCES sittings (id),
	place INTEGER NOT NULL, -- among the corrections made there, from 1
	sitting INTEGER NOT NULL REFERENCES sittings (id),
	item INTEGER NOT NULL, -- 0: of the whole sitting
	at_ms INTEGER NOT NULL,
	text BLOB NOT NULL CHECK (length(text) = 32), -- of the texts of `in_sitting`
	PRIMARY KEY (in_sitting, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX corrections_of_sitting ON corrections (sitting, at_ms);
