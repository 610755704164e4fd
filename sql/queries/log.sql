-- The newest events of the tenant, oldest of them first.
--   $1 timestamptz  since, or NULL: from the beginning
--   $2 int          at most so many
--   $3 text         what log_narrow() reads, or NULL
-- Columns: at, actor, act, source, version, changes, booking_id, artist, title, act_id (what `undo` names), undoes,
-- kind (booking, artist, project, time_off, settings, member), record_id.
SELECT * FROM callboard.read_log($1::timestamptz, $2::int, $3::text)
