-- A session's row brings the public holidays with their names, so that whoever opens one need not ask for them.
SET LOCAL ROLE callboard_owner;

ALTER TYPE callboard.session ALTER ATTRIBUTE holidays TYPE text[];
