-- Plain SQL without SET and with the caller's rights: it is inlined.
CREATE OR REPLACE FUNCTION callboard.who_is_free(p_from timestamptz, p_to timestamptz, p_skills text[], p_any boolean,
                                                 p_rate numeric, p_hours numeric, p_partly boolean, p_most int,
                                                 p_draft uuid DEFAULT NULL)
RETURNS TABLE (artist_id uuid, artist text, rate numeric, cost numeric, free_hours numeric, free text,
               in_the_way uuid[])
LANGUAGE sql STABLE AS $$
    SELECT f.artist_id, f.artist, f.rate, f.cost, f.free_hours, f.free, f.in_the_way
    FROM callboard.free_between(p_from, p_to, p_skills, p_any, p_rate, p_hours, p_partly, p_most, p_draft, false) f
$$;
COMMENT ON FUNCTION callboard.who_is_free IS
    'Who is free in [from, to), at most a year: artists, what the stretch costs, the hours free, and the bookings in '
    'it (holds count as free); on a what-if board, or on the live one';
GRANT EXECUTE ON FUNCTION callboard.who_is_free TO callboard_member, callboard_reports;
