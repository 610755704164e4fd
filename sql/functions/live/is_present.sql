CREATE OR REPLACE FUNCTION callboard.is_present(p callboard.presence) RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT CASE WHEN (p).backend IS NULL THEN (p).seen_at > clock_timestamp() - interval '12 seconds'
            ELSE EXISTS (SELECT FROM pg_stat_activity a
                         WHERE a.pid = (p).backend AND a.usename = (p).login AND a.datname = current_database()) END
$$;
COMMENT ON FUNCTION callboard.is_present IS 'Does the board behind this row still live?';
