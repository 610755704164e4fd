-- Below 0: hours that run from Sunday into Monday have begun in the week before.
CREATE OR REPLACE FUNCTION callboard.span_begins(p_pattern int4multirange, p_span int4range) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT CASE WHEN lower(p_span) = 0 AND p_pattern @> 10079
                THEN (SELECT lower(s) - 10080 FROM unnest(p_pattern) s WHERE s @> 10079)
                ELSE lower(p_span) END
$$;
COMMENT ON FUNCTION callboard.span_begins IS 'The minute of the week at which these hours of a pattern began';
GRANT EXECUTE ON FUNCTION callboard.span_begins TO callboard_reader;
