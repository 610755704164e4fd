CREATE OR REPLACE FUNCTION callboard.record_act(p_was jsonb, p_is jsonb) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE
    WHEN p_was = '{}' THEN 'added'
    WHEN p_is = '{}' OR p_is ->> 'archived_at' IS NOT NULL AND p_was ->> 'archived_at' IS NULL THEN 'removed'
    WHEN p_was ->> 'archived_at' IS NOT NULL AND p_is ->> 'archived_at' IS NULL THEN 'restored'
    ELSE 'changed' END
$$;
COMMENT ON FUNCTION callboard.record_act IS 'The word for what happened between two states of a record';
