-- When words were erased, and by whom: never the words. Texts that came erased from elsewhere have
-- no teacher here.
CREATE TABLE erasures (
	assembly INTEGER NOT NULL,
	hash BLOB NOT NULL CHECK (length(hash) = 32),
	at_ms INTEGER NOT NULL,
	teacher INTEGER REFERENCES teachers (id),
	PRIMARY KEY (assembly, hash),
	FOREIGN KEY (assembly, hash) REFERENCES texts (assembly, hash)
) STRICT, WITHOUT ROWID;
