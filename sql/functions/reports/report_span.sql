-- "From the beginning" and "whatever comes" are written -infinity and infinity.
CREATE OR REPLACE FUNCTION callboard.report_span(p_tenant uuid, p_from date, p_to date)
RETURNS TABLE (first date, until date)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN isfinite(p_from) THEN p_from ELSE
               (SELECT min(start_time)::date - 2 FROM callboard.bookings
                WHERE tenant_id = p_tenant AND p_from < p_to) END,
           CASE WHEN isfinite(p_to) THEN p_to ELSE
               (SELECT max(end_time)::date + 2 FROM callboard.bookings
                WHERE tenant_id = p_tenant AND p_from < p_to) END
$$;
COMMENT ON FUNCTION callboard.report_span IS 'The days of a report, with an end to them; NULL: there are none';
