-- withdraw
-- Withdraws one's own challenge of a pencil, or all that one's option made.
--   $1 uuid  the pencil or the option
-- Columns: outcome, message, then the booking row of each pencil.
SELECT * FROM callboard.withdraw_challenge($1::uuid)
