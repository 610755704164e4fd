-- Time off has no name, and an artist in the place of it.
CREATE OR REPLACE FUNCTION callboard.record_difference_word(p_was jsonb, p_is jsonb) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE WHEN lived AND NOT lives THEN 'removed' WHEN lives AND NOT lived THEN 'new' END
    FROM (SELECT coalesce(p_was ->> 'name', p_was ->> 'artist_id') IS NOT NULL
                     AND p_was ->> 'archived_at' IS NULL AS lived,
                 coalesce(p_is ->> 'name', p_is ->> 'artist_id') IS NOT NULL
                     AND p_is ->> 'archived_at' IS NULL AS lives) v
$$;
COMMENT ON FUNCTION callboard.record_difference_word IS
    'new, or removed, by a record''s states then and now; NULL: neither';
GRANT EXECUTE ON FUNCTION callboard.record_difference_word TO callboard_reader;
