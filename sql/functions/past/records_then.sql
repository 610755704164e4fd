-- Out of the first event since then: how a record was before it. Whatever has no event since is as it is today, so the
-- work is that of what changed, not of what there is. Under the caller's row level security.
CREATE OR REPLACE FUNCTION callboard.records_then(p_kind text, p_at timestamptz)
RETURNS TABLE (id uuid, was jsonb)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT (e).record_id, callboard.record_before(e)
    FROM (SELECT DISTINCT ON (x.record_id) x AS e FROM callboard.record_events x
          WHERE x.tenant_id = (SELECT callboard.current_tenant()) AND x.kind = p_kind AND x.at > p_at
          ORDER BY x.record_id, x.seq) first_of_each
$$;
COMMENT ON FUNCTION callboard.records_then IS
    'The records of a kind that have changed since an instant, as they were then; for the readers of the past';
GRANT EXECUTE ON FUNCTION callboard.records_then TO callboard_reader;
