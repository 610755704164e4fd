-- Rows {uid,until}: of that UID, what begins then or later is not among the rows, though the file has it. A booking that
-- one of the rows is known by all the same stays: it comes from there.
CREATE OR REPLACE FUNCTION callboard.import_cut(p_pool callboard.import_side[], p_rows jsonb)
RETURNS callboard.import_side[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET enable_nestloop = off AS $$ -- a thousand of each, whatever is estimated of them
BEGIN
    IF NOT jsonb_path_exists(p_rows, '$[*].until') THEN
        RETURN p_pool;
    END IF;
    RETURN (
        SELECT coalesce(array_agg(s), '{}')
        FROM unnest(p_pool) s
        LEFT JOIN (SELECT x ->> 'uid' AS uid, min(callboard.import_time(x ->> 'until')) AS until
                   FROM jsonb_array_elements(p_rows) x WHERE x ? 'until' GROUP BY 1) c ON c.uid = s.uid
        LEFT JOIN (SELECT DISTINCT r.uid, r.recurrence FROM unnest(p_pool) r
                   WHERE r.is_row AND r.recurrence <> '') k ON k.uid = s.uid AND k.recurrence = s.recurrence
        WHERE s.is_row OR c.until IS NULL OR s.start_time < c.until OR k.uid IS NOT NULL);
END $$;
COMMENT ON FUNCTION callboard.import_cut IS
    'The pool without the bookings whose rows lie behind the last day that was read of an endless series';
