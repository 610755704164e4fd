-- Many changes as one act, judged together.
--   $1 jsonb list of {"do": book|move|status|release, ...}, see 0021_bulk.sql   $2 text all|fits|try
-- Columns: change (its number from 0 on; NULL: the whole list, or a second option that moved up), outcome, message,
-- then the booking row (done: the booking; conflict: those in the way, one row each; else how it is now).
SELECT change, (answer).* FROM callboard.bulk($1::jsonb, $2::text)
