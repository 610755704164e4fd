-- All of it or nothing (p_write), or only what would be refused.
CREATE OR REPLACE FUNCTION callboard.bulk_all(me callboard.acting, p_changes jsonb, p_write boolean)
RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    refused boolean := false;
    numbers int[] := '{}'; -- of the changes to be written, and beside them what they write
    targets callboard.bookings[] := '{}';
    before callboard.bookings[] := '{}';
    answers callboard.answer[];
    b callboard.bookings;
    wanted callboard.bookings[];
BEGIN
    FOR i IN 0 .. jsonb_array_length(p_changes) - 1 LOOP
        SELECT * INTO b FROM callboard.bookings
        WHERE tenant_id = me.tenant_id AND id = (p_changes -> i ->> 'id')::uuid;
        wanted := callboard.bulk_targets(me, b, p_changes -> i);
        answers := ARRAY(SELECT a FROM callboard.bulk_answers(me, b, wanted, p_changes -> i) a);
        RETURN QUERY SELECT i, a::callboard.answer FROM unnest(answers) a;
        refused := refused OR coalesce((answers[1]).outcome <> 'done', false);
        CONTINUE WHEN cardinality(answers) > 0;
        numbers := numbers || array_fill(i, ARRAY[cardinality(wanted)]);
        targets := targets || wanted;
        before := before || CASE WHEN b.id IS NOT NULL THEN ARRAY[b] ELSE '{}' END;
    END LOOP;
    IF NOT p_write THEN
        RETURN QUERY SELECT * FROM callboard.bulk_in_order(me, numbers, targets);
        RETURN;
    END IF;
    IF NOT refused THEN
        BEGIN
            PERFORM callboard.say_parts(p_changes);
            RETURN QUERY SELECT numbers[array_position(ARRAY(SELECT t.id FROM unnest(targets) t), a.id)], a
                         FROM callboard.write_together(me, before, targets) a;
            RETURN;
        EXCEPTION WHEN exclusion_violation THEN NULL;
        END;
    END IF;
    RETURN QUERY SELECT * FROM callboard.bulk_conflicts(me, numbers, targets);
END $$;
COMMENT ON FUNCTION callboard.bulk_all IS 'Everything in one statement, or nothing and the list of what was refused';
