-- All of it or nothing, as bulk() does, but nothing is in anybody's way there. A part that is split once more is not
-- live before the commit: what comes off it is of the live booking, too.
CREATE OR REPLACE FUNCTION callboard.draft_all(me callboard.acting, p_draft uuid, p_changes jsonb, p_write boolean)
RETURNS TABLE (change int, answer callboard.answer, drafted text)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    refused boolean := false;
    numbers int[] := '{}'; -- of the changes to be written, and beside them what was and what is to be
    before callboard.bookings[] := '{}';
    targets callboard.bookings[] := '{}';
    answers callboard.answer[];
    b callboard.bookings;
    wanted callboard.bookings[];
BEGIN
    FOR i IN 0 .. jsonb_array_length(p_changes) - 1 LOOP
        b := callboard.draft_booking(me.tenant_id, p_draft, (p_changes -> i ->> 'id')::uuid);
        wanted := CASE p_changes -> i ->> 'do' WHEN 'split' THEN callboard.split_targets(b, p_changes -> i)
                  ELSE ARRAY[callboard.bulk_wanted(me, b, p_changes -> i)] END;
        IF p_changes -> i ->> 'do' = 'split' AND NOT EXISTS (SELECT FROM callboard.bookings x
                                                             WHERE x.tenant_id = me.tenant_id AND x.id = b.id) THEN
            wanted[2].split_from := b.split_from;
        END IF;
        answers := ARRAY(SELECT a FROM callboard.draft_answers(me, p_draft, b, wanted[1], p_changes -> i) a);
        RETURN QUERY SELECT i, a::callboard.answer, NULL::text FROM unnest(answers) a;
        refused := refused OR coalesce((answers[1]).outcome <> 'done', false);
        CONTINUE WHEN cardinality(answers) > 0;
        numbers := numbers || array_fill(i, ARRAY[cardinality(wanted)]);
        before := before || b || CASE WHEN cardinality(wanted) > 1 THEN ARRAY[NULL::callboard.bookings] ELSE '{}' END;
        targets := targets || wanted;
    END LOOP;
    FOR i IN 1 .. CASE WHEN p_write AND NOT refused THEN cardinality(numbers) ELSE 0 END LOOP
        PERFORM callboard.draft_step(me, p_draft, before[i], targets[i], p_changes -> numbers[i]);
        RETURN QUERY SELECT numbers[i], n.* FROM callboard.draft_now(me.tenant_id, p_draft, ARRAY[(targets[i]).id]) n;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.draft_all IS 'Every change of a list on a what-if board, or none and what was refused';
