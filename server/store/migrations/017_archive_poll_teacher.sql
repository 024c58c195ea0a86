-- Who of a school asked a vote of it. Those asked before, or on another server, say nobody.

ALTER TABLE polls ADD COLUMN teacher INTEGER NOT NULL DEFAULT 0; -- 0: nobody is known
