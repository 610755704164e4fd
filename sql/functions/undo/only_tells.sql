CREATE OR REPLACE FUNCTION callboard.only_tells(p_act text) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
    SELECT p_act IN ('offered', 'challenged', 'withdrawn', 'reminded')
$$;
COMMENT ON FUNCTION callboard.only_tells IS 'An event of the trail that changed nothing of its booking';
