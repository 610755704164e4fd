CREATE OR REPLACE FUNCTION callboard.bulk(p_changes jsonb, p_mode text)
RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    problem text := CASE
        WHEN jsonb_typeof(p_changes) IS DISTINCT FROM 'array' OR p_changes = '[]' THEN 'There is nothing to change.'
        WHEN jsonb_array_length(p_changes) > 500 THEN 'One act changes at most 500 bookings.'
        WHEN p_mode IS NULL OR p_mode NOT IN ('all', 'fits', 'try') THEN 'A list is written as all, fits or try.'
        WHEN (SELECT count(DISTINCT c ->> 'id') <> count(*) FROM jsonb_array_elements(p_changes) c)
            THEN 'Every change needs a booking of its own.' END;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN QUERY SELECT NULL::int, callboard.answer('not_allowed', refused, NULL);
        RETURN;
    ELSIF problem IS NOT NULL THEN
        RETURN QUERY SELECT NULL::int, callboard.answer('invalid', problem, NULL);
        RETURN;
    END IF;
    PERFORM callboard.bulk_lock(me, p_changes);
    IF p_mode = 'fits' THEN
        RETURN QUERY SELECT * FROM callboard.bulk_fits(me, p_changes);
    ELSE
        RETURN QUERY SELECT * FROM callboard.bulk_all(me, p_changes, p_mode = 'all');
    END IF;
END $$;
COMMENT ON FUNCTION callboard.bulk IS
    'Many changes as one act. all: every one or none, with what was refused; fits: as many as can be; '
    'try: only the list';
GRANT EXECUTE ON FUNCTION callboard.bulk TO callboard_member;
