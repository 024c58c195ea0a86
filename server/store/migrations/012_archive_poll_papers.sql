-- Votes of a whole school by marked ballots: the papers of each class, as its journal holds them;
-- and the verdict, as it was when all was counted. Polls that closed before say none.

ALTER TABLE poll_parts ADD COLUMN papers TEXT NOT NULL DEFAULT ''; -- "3:1,2,0;1:2,1,3", by value
ALTER TABLE polls ADD COLUMN verdict TEXT NOT NULL DEFAULT ''; -- JSON of a Verdict; "" until then
