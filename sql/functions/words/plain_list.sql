CREATE OR REPLACE FUNCTION callboard.plain_list(p_words text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT CASE WHEN p_words = ARRAY(SELECT callboard.plain(w) FROM unnest(p_words) w) THEN p_words ELSE
        ARRAY(SELECT callboard.plain(w) FROM unnest(p_words) WITH ORDINALITY u (w, n)
              GROUP BY 1 ORDER BY min(n)) END
$$;
COMMENT ON FUNCTION callboard.plain_list IS 'Words as plain() has them; those that thereby become the same are one';
