-- How the matter of a line of the book came from elsewhere in the school, as its journal says:
-- enum post and enum reply, and the name of the class or of the school.
ALTER TABLE entries ADD COLUMN post INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entries ADD COLUMN reply INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entries ADD COLUMN from_name TEXT NOT NULL DEFAULT '';
