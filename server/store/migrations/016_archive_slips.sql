-- Slips travel between servers under their ids, as classes do: who has some goes on behind them, who
-- has none counts in the block where its classes are.
INSERT INTO counters (name, value)
	SELECT 'slip', max((SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'slips'),
		(SELECT value / 1048576 * 1048576 FROM counters WHERE name = 'class'));

-- How many said "me too" where a slip comes from; who they were stays there.
ALTER TABLE slips ADD COLUMN supports_there INTEGER NOT NULL DEFAULT 0;

-- The numbers of slips that were here and are gone: no older archive brings them back.
CREATE TABLE slips_gone (id INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER a_slip_that_is_gone_stays_gone AFTER DELETE ON slips
BEGIN
	INSERT OR IGNORE INTO slips_gone (id) VALUES (OLD.id);
END;
