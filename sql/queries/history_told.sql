-- The history of one booking in words, oldest first.
--   $1 uuid  booking
-- Columns: at, actor, act, source, version, words (what it changed).
SELECT callboard.at(at_us) AS at, actor, act, source, version, difference AS words
FROM callboard.read_card_history($1::uuid, NULL, 100000) ORDER BY seq
