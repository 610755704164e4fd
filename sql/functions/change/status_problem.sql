CREATE OR REPLACE FUNCTION callboard.status_problem(p_status text, p_second boolean) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE
    WHEN p_status IS NULL OR p_status NOT IN ('hold', 'pencil', 'confirmed') THEN
        'A status is hold, pencil or confirmed; to cancel, release.'
    WHEN p_second AND p_status <> 'hold' THEN 'Only a hold can be a second option.'
    END
$$;
COMMENT ON FUNCTION callboard.status_problem IS 'Why this is no status for a booking that stands; NULL: it is';
