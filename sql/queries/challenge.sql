-- challenge
-- Asks for a decision on a pencil, or on all that is in the way of a second option.
--   $1 uuid  the pencil or the option   $2 jsonb  a list as bulk()'s: the change that makes the option, or none
-- Columns: outcome, message, then the booking row: the pencils, last the option.
SELECT * FROM callboard.challenge($1::uuid, $2::jsonb -> 0)
