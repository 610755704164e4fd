-- The log finds the artists that a word names in an index, and looks once for both kinds of events.
SET LOCAL ROLE callboard_owner;

CREATE INDEX artists_by_folded_name ON callboard.artists (tenant_id, folded) INCLUDE (id);

DROP FUNCTION IF EXISTS callboard.log_events(bigint, int, text);
DROP FUNCTION IF EXISTS callboard.log_records(bigint, int, text);
DROP FUNCTION IF EXISTS callboard.log_conditions(text, boolean, boolean);
