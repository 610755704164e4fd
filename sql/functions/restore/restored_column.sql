-- In the trail of records nothing but what record_json() keeps: undo writes what it finds there, and who has made a
-- backup up could else have a row written into another tenant.
CREATE OR REPLACE FUNCTION callboard.restored_column(p_table text, p_column text) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    kind text := (SELECT format_type(a.atttypid, NULL) FROM pg_attribute a
                  WHERE a.attrelid = ('callboard.' || p_table)::regclass AND a.attname = p_column);
BEGIN
    RETURN format(CASE WHEN p_table = 'tenants' AND p_column = 'name' THEN '($2).name'
                       WHEN p_table = 'members' AND p_column = 'login' THEN 'callboard.restored_login(x.%I, $2)'
                       WHEN p_column = 'seq' THEN 'callboard.restored_seq(x.%I, $2)'
                       WHEN kind = 'uuid' THEN 'callboard.restored_id(x.%I, $2)'
                       WHEN kind = 'jsonb' AND p_table = 'record_events' THEN
                           'callboard.restored_json(callboard.record_json(x.%I), $2, $3)'
                       WHEN kind = 'jsonb' THEN 'callboard.restored_json(x.%I, $2, $3)'
                       ELSE 'x.%I' END, p_column);
END $$;
COMMENT ON FUNCTION callboard.restored_column IS
    'What is written into a column of a restored row, as SQL over the row x';
