-- Schools, votes of a whole school and motions that were sent travel between servers under their
-- ids, as classes do: who has made none yet counts in the block where its classes are.
INSERT INTO counters (name, value)
	SELECT 'school', max((SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'schools'),
		(SELECT value / 1048576 * 1048576 FROM counters WHERE name = 'class'));
INSERT INTO counters (name, value)
	SELECT 'poll', max((SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'polls'),
		(SELECT value / 1048576 * 1048576 FROM counters WHERE name = 'class'));
INSERT INTO counters (name, value)
	SELECT 'sent', max((SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'sent'),
		(SELECT value / 1048576 * 1048576 FROM counters WHERE name = 'class'));

-- Which item of to_sitting has answered; 0: none, or it was answered before this was kept.
ALTER TABLE sent ADD COLUMN to_item INTEGER NOT NULL DEFAULT 0;
