CREATE OR REPLACE FUNCTION callboard.bulk_problem(c jsonb) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE
    WHEN c ->> 'do' IN ('book', 'move') THEN NULL
    WHEN c ->> 'do' = 'status' OR c ->> 'do' = 'edit' AND c ? 'status' THEN
        callboard.status_problem(c ->> 'status', coalesce((c ->> 'second')::boolean, false))
    WHEN c ->> 'do' = 'edit' THEN NULL
    WHEN c ->> 'do' = 'release' THEN callboard.reason_problem(c ->> 'reason')
    ELSE 'There is no such change.' END
$$;
COMMENT ON FUNCTION callboard.bulk_problem IS
    'Why an element is no change at all, whatever it is about; NULL: it is one';
