-- The trail does not have the number that tells an artist from one of the same key.
CREATE OR REPLACE FUNCTION callboard.restored_twin(a callboard.artists) RETURNS int
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN CASE WHEN a.archived_at IS NULL AND (callboard.restore_under_way()).at IS NOT NULL
                     AND EXISTS (SELECT FROM callboard.artists x WHERE x.tenant_id = a.tenant_id
                                 AND x.folded = a.folded AND x.twin = a.twin AND x.archived_at IS NULL)
                THEN callboard.next_twin(a) ELSE a.twin END;
END $$;
COMMENT ON FUNCTION callboard.restored_twin IS
    'The number of an artist out of a backup: its own, or, as of a moment before, another one where that is taken';
