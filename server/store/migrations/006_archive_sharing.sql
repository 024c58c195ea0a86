-- How a link of readers shows pupils, and how much of the archive.
ALTER TABLE sessions ADD COLUMN names INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN scope INTEGER NOT NULL DEFAULT 0;
