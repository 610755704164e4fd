-- The newest events of the tenant in words, oldest of them first.
--   $1 int   at most so many
--   $2 text  what log_narrow() reads, or NULL
-- Columns: at, actor, act, artist, title, words (what it changed), id (of the booking; NULL: the event is of a record).
SELECT callboard.at(at_us) AS at, actor, act, artist, title, difference AS words, id
FROM callboard.read_log_list(NULL, $1::int, $2::text) ORDER BY seq
