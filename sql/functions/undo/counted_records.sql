CREATE OR REPLACE FUNCTION callboard.counted_records(me callboard.acting, p_act uuid) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT string_agg(CASE kind WHEN 'time_off' THEN many || 'x time off' WHEN 'settings' THEN 'settings'
                      ELSE many || ' ' || kind || CASE many WHEN 1 THEN '' ELSE 's' END END, ', ' ORDER BY kind)
    FROM (SELECT e.kind, count(DISTINCT e.record_id) AS many FROM callboard.record_events e
          WHERE e.tenant_id = (me).tenant_id AND e.act_id = p_act AND e.actor_id = (me).user_id GROUP BY e.kind) k
$$;
COMMENT ON FUNCTION callboard.counted_records IS 'How many records of each kind an act touched, in words';
