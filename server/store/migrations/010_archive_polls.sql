-- Votes of a whole school: the motion, and what each class has voted. Parts repeat what the
-- journals of the classes say, and can be made again from them.

CREATE TABLE polls (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	school INTEGER NOT NULL REFERENCES schools (id),
	title TEXT NOT NULL,
	motion TEXT NOT NULL, -- JSON of a Motion with its words
	made_at_ms INTEGER NOT NULL,
	state INTEGER NOT NULL,
	closed_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX polls_of_school ON polls (school);

CREATE TABLE poll_parts (
	poll INTEGER NOT NULL REFERENCES polls (id),
	class INTEGER NOT NULL REFERENCES classes (id),
	slip INTEGER UNIQUE REFERENCES slips (id) ON DELETE SET NULL,
	state INTEGER NOT NULL,
	sitting INTEGER NOT NULL, -- which voted; 0: none
	vote INTEGER NOT NULL,
	at_ms INTEGER NOT NULL,
	eligible INTEGER NOT NULL,
	present INTEGER NOT NULL,
	voters INTEGER NOT NULL,
	spoiled INTEGER NOT NULL,
	votes TEXT NOT NULL, -- "12,3,1", the neutral choice last; "" for none
	hand_votes TEXT NOT NULL,
	PRIMARY KEY (poll, class)
) STRICT, WITHOUT ROWID;
CREATE INDEX poll_parts_of_sitting ON poll_parts (sitting);
