-- Plain SQL without SET, as bookings_between() is, so that it is inlined.
CREATE OR REPLACE FUNCTION callboard.artists_wanted(p_skills text[], p_any boolean, p_rate numeric)
RETURNS SETOF callboard.artists
LANGUAGE sql STABLE AS $$
    SELECT * FROM callboard.artists
    WHERE archived_at IS NULL AND (p_rate IS NULL OR rate <= p_rate)
      AND (p_skills IS NULL OR CASE WHEN p_any THEN skills && p_skills ELSE skills @> p_skills END)
$$;
COMMENT ON FUNCTION callboard.artists_wanted IS
    'Who has these skills (any of them, or all) and costs no more; NULL asks for neither';
GRANT EXECUTE ON FUNCTION callboard.artists_wanted TO callboard_reader;
