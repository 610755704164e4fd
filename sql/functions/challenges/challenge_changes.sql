CREATE OR REPLACE FUNCTION callboard.challenge_changes(p_before timestamptz, p_after timestamptz) RETURNS jsonb
LANGUAGE sql STABLE
AS $$
    SELECT jsonb_build_object('challenge', jsonb_build_array(p_before, p_after))
$$;
COMMENT ON FUNCTION callboard.challenge_changes IS 'The change of a challenge, by the name that history prints';
