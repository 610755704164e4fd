CREATE OR REPLACE FUNCTION callboard.restore_rows(p_table text, p_columns text[], p_rows jsonb) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET TimeZone = 'UTC' AS $$
DECLARE
    r callboard.restores := callboard.restore_under_way();
    broken text;
    of_column text;
BEGIN
    EXECUTE callboard.restore_insert(p_table, p_columns, r.at IS NOT NULL) USING p_rows, r, callboard.id_fields();
    RETURN ROW('done', NULL, r.tenant_id, NULL)::callboard.saved;
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME, of_column = COLUMN_NAME;
    broken := coalesce(nullif(broken, ''), nullif(of_column, ''), 'a value is not what its column takes');
    RETURN callboard.restore_broken(r, p_table, broken);
END $$;
COMMENT ON FUNCTION callboard.restore_rows IS
    'Writes rows of a backup, which constraints and checks judge; for the operator. done, invalid';
GRANT EXECUTE ON FUNCTION callboard.restore_rows TO callboard_operator;
