-- Every write asks this, several times. So it is a comparison that is inlined, and the table is asked only where
-- somebody says that he restores: what he says counts for nothing by itself.
CREATE OR REPLACE FUNCTION callboard.is_restoring(p_tenant uuid) RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT CASE current_setting('app.restoring', true) WHEN 'yes' THEN callboard.restore_of(p_tenant) ELSE false END
$$;
COMMENT ON FUNCTION callboard.is_restoring IS
    'Are the rows of that tenant being restored? Then triggers write nothing, and the past is open';
