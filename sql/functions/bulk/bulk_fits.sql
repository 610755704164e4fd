-- What one change leaves free may be what another waits for: what was refused is tried again, from the other end,
-- for as long as something comes of it.
CREATE OR REPLACE FUNCTION callboard.bulk_fits(me callboard.acting, p_changes jsonb)
RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    left_ int[] := (SELECT array_agg(i) FROM generate_series(0, jsonb_array_length(p_changes) - 1) i);
    again int[];
    refused int[];
    reasons callboard.answer[];
    answers callboard.answer[];
    i int;
BEGIN
    LOOP
        again := '{}';
        refused := '{}';
        reasons := '{}';
        FOREACH i IN ARRAY left_ LOOP
            answers := ARRAY(SELECT a FROM callboard.bulk_apply(me, p_changes -> i) a);
            IF (answers[1]).outcome = 'conflict' THEN
                again := i || again;
                refused := refused || array_fill(i, ARRAY[cardinality(answers)]);
                reasons := reasons || answers;
            ELSE
                RETURN QUERY SELECT i, a::callboard.answer FROM unnest(answers) a;
            END IF;
        END LOOP;
        EXIT WHEN cardinality(again) IN (0, cardinality(left_));
        left_ := again;
    END LOOP;
    RETURN QUERY SELECT n, r::callboard.answer FROM unnest(refused) WITH ORDINALITY x (n, o)
                 JOIN LATERAL (SELECT reasons[o] AS r) y ON true ORDER BY n;
END $$;
COMMENT ON FUNCTION callboard.bulk_fits IS 'Each change on its own, as many as fit';
