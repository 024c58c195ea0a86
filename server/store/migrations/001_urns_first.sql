-- The urns of votes that are not yet counted. No column holds a time or an order.

CREATE TABLE votes (
	assembly INTEGER NOT NULL,
	vote INTEGER NOT NULL,
	secret INTEGER NOT NULL,
	state INTEGER NOT NULL, -- 0 stands, 1 is being forgotten
	public_key BLOB NOT NULL, -- empty for a roll-call vote
	PRIMARY KEY (assembly, vote)
) STRICT, WITHOUT ROWID;

-- Who signed. `choice` is the choice + 1 of a roll-call vote and 0 of a secret one.
CREATE TABLE roll (
	assembly INTEGER NOT NULL,
	vote INTEGER NOT NULL,
	seat INTEGER NOT NULL,
	key BLOB NOT NULL CHECK (length(key) = 16),
	choice INTEGER NOT NULL,
	PRIMARY KEY (assembly, vote, seat),
	FOREIGN KEY (assembly, vote) REFERENCES votes (assembly, vote)
) STRICT, WITHOUT ROWID;

-- What was dropped, sealed. The rows sort by bytes that are random.
CREATE TABLE urn (
	assembly INTEGER NOT NULL,
	vote INTEGER NOT NULL,
	sealed BLOB NOT NULL,
	PRIMARY KEY (assembly, vote, sealed),
	FOREIGN KEY (assembly, vote) REFERENCES votes (assembly, vote)
) STRICT, WITHOUT ROWID;

-- Whether the file was vacuumed since the last vote was made.
CREATE TABLE hygiene (
	only INTEGER PRIMARY KEY CHECK (only = 1),
	clean INTEGER NOT NULL
) STRICT;
INSERT INTO hygiene (only, clean) VALUES (1, 1);

CREATE TRIGGER a_vote_soils_the_file AFTER INSERT ON votes
BEGIN
	UPDATE hygiene SET clean = 0 WHERE clean = 1;
END;
