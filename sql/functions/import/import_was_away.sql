CREATE OR REPLACE FUNCTION callboard.import_was_away(p_tenant uuid, p_artist uuid, p_start timestamptz,
                                                    p_end timestamptz)
RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM callboard.record_events e
        WHERE e.tenant_id = p_tenant AND e.artist_id = p_artist AND e.kind = 'time_off' AND e.act = 'added'
          AND e.source = 'import' AND (e.record ->> 'start_time')::timestamptz = p_start
          AND (e.record ->> 'end_time')::timestamptz = p_end
          AND 'undone' <> (SELECT n.act FROM callboard.record_events n
                           WHERE n.tenant_id = p_tenant AND n.kind = 'time_off' AND n.record_id = e.record_id
                           ORDER BY n.seq DESC LIMIT 1))
$$;
COMMENT ON FUNCTION callboard.import_was_away IS
    'Has an import added just this time off before, and nobody taken that back?';
