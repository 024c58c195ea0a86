-- Motions that one class of a school has sent to another, and what came back. Titles and answers
-- are words of a class, not names; the slip in the box of the receiver may go before this does.

CREATE TABLE sent (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	school INTEGER NOT NULL REFERENCES schools (id),
	slip INTEGER UNIQUE REFERENCES slips (id) ON DELETE SET NULL,
	from_class INTEGER NOT NULL REFERENCES classes (id),
	from_sitting INTEGER NOT NULL REFERENCES sittings (id),
	from_item INTEGER NOT NULL, -- 0: a line of the book
	from_entry INTEGER NOT NULL, -- 0: an item
	to_class INTEGER NOT NULL REFERENCES classes (id),
	at_ms INTEGER NOT NULL,
	state INTEGER NOT NULL,
	title TEXT NOT NULL,
	reason TEXT NOT NULL, -- why it was put aside
	reply INTEGER NOT NULL,
	to_sitting INTEGER NOT NULL, -- which answered; 0: none
	minutes INTEGER NOT NULL,
	answered_at_ms INTEGER NOT NULL,
	answer TEXT NOT NULL, -- the text as it was decided
	votes TEXT NOT NULL -- figures that were shown: "12,3,1"; "" for none
) STRICT;
CREATE INDEX sent_of_school ON sent (school);
CREATE INDEX sent_from ON sent (from_sitting);

ALTER TABLE slips ADD COLUMN post INTEGER NOT NULL DEFAULT 0;
ALTER TABLE slips ADD COLUMN reply INTEGER NOT NULL DEFAULT 0;
ALTER TABLE slips ADD COLUMN from_name TEXT NOT NULL DEFAULT '';
