CREATE OR REPLACE FUNCTION callboard.import_pairs(p_pool callboard.import_side[], p_reassign boolean)
RETURNS callboard.import_side[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    key text;
    any_artist boolean;
BEGIN
    FOREACH any_artist IN ARRAY CASE WHEN p_reassign THEN '{false,true}'::boolean[] ELSE '{false}' END LOOP
        FOREACH key IN ARRAY '{recurrence,said times,times,said start,start,left}'::text[] LOOP
            EXIT WHEN NOT EXISTS (SELECT FROM unnest(p_pool) s WHERE s.n IS NOT NULL AND s.booking_id IS NULL)
                   OR NOT EXISTS (SELECT FROM unnest(p_pool) s WHERE s.n IS NULL);
            p_pool := callboard.import_round(p_pool, key, any_artist);
        END LOOP;
    END LOOP;
    RETURN p_pool;
END $$;
COMMENT ON FUNCTION callboard.import_pairs IS
    'Pairs rows with bookings: by RECURRENCE-ID, by start and end, by start, then where one of each is left';
