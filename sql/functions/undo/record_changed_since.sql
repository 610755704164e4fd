-- Read off the trail, for a list of acts: no row is locked for it.
CREATE OR REPLACE FUNCTION callboard.record_changed_since(me callboard.acting, p_act uuid) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    f record;
BEGIN
    SELECT f1.kind, f1.record_id, f1.field INTO f FROM callboard.act_fields(me, p_act) f1
    WHERE coalesce(f1.was, 'null') <> coalesce(f1.left_as, 'null')
      AND coalesce((SELECT n.changes -> f1.field -> 1 FROM callboard.record_events n
                    WHERE n.tenant_id = me.tenant_id AND n.kind = f1.kind AND n.record_id = f1.record_id
                      AND n.changes ? f1.field ORDER BY n.seq DESC LIMIT 1), 'null') <> coalesce(f1.left_as, 'null')
    ORDER BY f1.kind, f1.record_id, f1.field LIMIT 1;
    IF f.kind IS NULL THEN -- what it added may have been removed
        SELECT f1.kind, f1.record_id, 'archived_at' AS field INTO f FROM callboard.act_fields(me, p_act) f1
        WHERE f1.field = 'name' AND f1.was = 'null'
          AND (SELECT n.record ->> 'archived_at' IS NOT NULL AND n.act_id IS DISTINCT FROM p_act
               FROM callboard.record_events n
               WHERE n.tenant_id = me.tenant_id AND n.kind = f1.kind AND n.record_id = f1.record_id
               ORDER BY n.seq DESC LIMIT 1)
        ORDER BY f1.kind, f1.record_id LIMIT 1;
    END IF;
    RETURN CASE WHEN f.kind IS NOT NULL
                THEN callboard.moved_on_words(me, ROW(f.kind, f.record_id, NULL, NULL, f.field)) END;
END $$;
COMMENT ON FUNCTION callboard.record_changed_since IS
    'The first field of an act''s records that is not as the act left it, in words; NULL: none';
