-- The history of one booking, oldest first.
--   $1 uuid  booking
-- Columns: at, actor, act, source, version, changes (jsonb: {"title": ["before", "after"]}).
SELECT * FROM callboard.read_history($1::uuid)
