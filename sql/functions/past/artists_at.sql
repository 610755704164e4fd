-- Its text is read anew when it is called: a column that is added later comes along.
CREATE OR REPLACE FUNCTION callboard.artists_at(p_at timestamptz) RETURNS SETOF callboard.artists
LANGUAGE sql STABLE AS $$
    SELECT * FROM callboard.artists WHERE created_at <= p_at AND (archived_at IS NULL OR archived_at > p_at)
$$;
COMMENT ON FUNCTION callboard.artists_at IS 'The artists on the board at an instant, under the caller''s row level security';
GRANT EXECUTE ON FUNCTION callboard.artists_at TO callboard_member;
