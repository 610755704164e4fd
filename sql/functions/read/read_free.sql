-- Plain SQL without SET and with the caller's rights: it is inlined.
CREATE OR REPLACE FUNCTION callboard.read_free(p_from timestamptz, p_to timestamptz, p_skills text[], p_rate numeric,
                                               p_hours numeric, p_partly boolean)
RETURNS TABLE (artist_id uuid, artist text, rate numeric, cost numeric, free_hours numeric, free text, in_the_way jsonb)
LANGUAGE sql STABLE AS $$
    SELECT f.artist_id, f.artist, f.rate, f.cost, f.free_hours, f.free, coalesce(f.told, '[]')
    FROM callboard.free_between(p_from, p_to, p_skills, false, p_rate, p_hours, p_partly, NULL, NULL, true) f
$$;
COMMENT ON FUNCTION callboard.read_free IS
    'Who is free in [from, to), as who_is_free() says, with the bookings in the way';
GRANT EXECUTE ON FUNCTION callboard.read_free TO callboard_member, callboard_reports;
