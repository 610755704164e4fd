-- Of a field that an act wrote twice, what it was before the first time and after the last.
CREATE OR REPLACE FUNCTION callboard.act_fields(me callboard.acting, p_act uuid)
RETURNS TABLE (kind text, record_id uuid, field text, was jsonb, left_as jsonb)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT kind, record_id, key, (array_agg(value -> 0 ORDER BY seq))[1], (array_agg(value -> 1 ORDER BY seq DESC))[1]
    FROM (SELECT e.kind, e.record_id, e.seq, c.key, c.value
          FROM callboard.record_events e, jsonb_each(e.changes) c
          WHERE e.tenant_id = (me).tenant_id AND e.act_id = p_act AND e.actor_id = (me).user_id) each_field
    GROUP BY kind, record_id, key
$$;
COMMENT ON FUNCTION callboard.act_fields IS 'What one''s own act did to the fields of records';
