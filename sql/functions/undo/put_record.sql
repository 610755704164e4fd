CREATE OR REPLACE FUNCTION callboard.put_record(me callboard.acting, p_turn callboard.record_turn) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    columns jsonb := callboard.record_columns(p_turn);
    of text := callboard.table_of(p_turn.kind);
BEGIN
    EXECUTE format('UPDATE callboard.%I x SET %s FROM jsonb_populate_record(NULL::callboard.%I, $1) n '
                   'WHERE x.%I = $2 AND x.%I = $3', of,
                   (SELECT string_agg(format('%1$I = n.%1$I', key), ', ') FROM jsonb_object_keys(columns) key), of,
                   CASE p_turn.kind WHEN 'settings' THEN 'id' ELSE 'tenant_id' END, callboard.key_of(p_turn.kind))
        USING columns, me.tenant_id, p_turn.id;
END $$;
COMMENT ON FUNCTION callboard.put_record IS 'Writes fields of a record that is there';
