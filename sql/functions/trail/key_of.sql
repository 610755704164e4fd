CREATE OR REPLACE FUNCTION callboard.key_of(p_kind text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE p_kind WHEN 'member' THEN 'user_id' ELSE 'id' END
$$;
COMMENT ON FUNCTION callboard.key_of IS 'The column that identifies a record of a kind';
