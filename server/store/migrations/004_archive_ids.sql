-- Classes and pupils travel between servers under their ids: those that others have made must not
-- push our own numbers into theirs, as AUTOINCREMENT would.
INSERT INTO counters (name, value)
	SELECT 'class', coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'classes'), 0);
INSERT INTO counters (name, value)
	SELECT 'pupil', coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'pupils'), 0);
