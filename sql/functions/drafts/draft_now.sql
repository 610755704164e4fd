-- How bookings are now on the what-if board. What is no longer there is told as cancelled.
CREATE OR REPLACE FUNCTION callboard.draft_now(p_tenant uuid, p_draft uuid, p_ids uuid[])
RETURNS TABLE (answer callboard.answer, drafted text)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gone callboard.bookings;
    wanted_id uuid;
BEGIN
    FOREACH wanted_id IN ARRAY p_ids LOOP
        RETURN QUERY SELECT callboard.answer('done', NULL, r.booking), r.drafted
                     FROM callboard.draft_rows(p_draft, NULL, NULL) r WHERE (r.booking).id = wanted_id;
        CONTINUE WHEN FOUND;
        RETURN QUERY SELECT callboard.answer('done', NULL, b), NULL::text
                     FROM callboard.bookings b WHERE b.tenant_id = p_tenant AND b.id = wanted_id;
        CONTINUE WHEN FOUND;
        SELECT (jsonb_populate_record(NULL::callboard.bookings, coalesce(s.after, s.before))).* INTO gone
        FROM callboard.draft_steps s
        WHERE s.tenant_id = p_tenant AND s.draft_id = p_draft AND s.booking_id = wanted_id ORDER BY s.id DESC LIMIT 1;
        gone := callboard.draft_told(gone);
        gone.status := 'cancelled';
        gone.reason := 'mistake';
        RETURN QUERY SELECT callboard.answer('done', NULL, gone), NULL::text;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.draft_now IS 'Answers about bookings as a what-if board has them';
