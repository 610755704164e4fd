-- A page of what one did oneself, newest first, each act once whatever became of it.
--   $1 text  the place below which it begins, or NULL   $2 int  so many rows
--   $3 text  nothing                                    $4 text only those of the next 500 that have this in them
-- Columns: id (of the act that is to be taken back to turn this one: itself, or the newest that took it back), then
-- texts: place (the key of the next page), when, what, what changed, standing (done, undone), why it cannot be turned,
-- from where.
SELECT id, place::text, at, what, difference, standing, why, source
FROM callboard.read_own_act_list($1::bigint, $2::int, $4::text)
WHERE $3::text IS NULL
