-- An import may want to be kept whole or not at all: its function has one parameter more.
SET LOCAL ROLE callboard_owner;

DROP FUNCTION IF EXISTS callboard.import_bookings(jsonb, boolean, boolean, boolean, boolean, boolean, boolean);
