-- A ballot is bytes: one choice, or one mark for each option. Beside a seat it stands in roll-call
-- votes only; a secret one has none there.
ALTER TABLE roll ADD COLUMN paper BLOB NOT NULL DEFAULT x'' CHECK (length(paper) <= 16);
UPDATE roll SET paper = CAST(char(choice - 1) AS BLOB) WHERE choice > 0;
ALTER TABLE roll DROP COLUMN choice;
