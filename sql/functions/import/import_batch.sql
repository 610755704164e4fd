CREATE OR REPLACE FUNCTION callboard.import_batch(me callboard.acting, p_rows jsonb, p_how text[])
RETURNS callboard.imported[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    tenant uuid := me.tenant_id;
    lines callboard.import_line[] := ARRAY(
        SELECT callboard.import_read(value, ordinality::int) FROM jsonb_array_elements(p_rows) WITH ORDINALITY
        ORDER BY ordinality);
    pool callboard.import_side[];
    unknown callboard.import_line[];
BEGIN
    lines := callboard.import_resolve(tenant, lines);
    unknown := ARRAY(SELECT u FROM callboard.import_makes(lines, p_how) u);
    IF unknown <> '{}' THEN -- two imports of one file must not make and book the same, each behind the other's back
        PERFORM pg_advisory_xact_lock(hashtextextended('callboard.import_batch ' || tenant, 0));
        lines := callboard.import_resolve(tenant, lines);
        unknown := ARRAY(SELECT u FROM callboard.import_makes(lines, p_how) u);
    END IF;
    PERFORM callboard.import_lock(tenant, lines);
    lines := callboard.import_superseded(lines);
    pool := callboard.import_cut(coalesce(callboard.import_pool(tenant, lines), '{}'), p_rows);
    pool := callboard.import_pairs(pool, 'reassign' = ANY (p_how));
    lines := callboard.import_passed(callboard.import_matched(tenant, lines, pool), p_rows);
    lines := callboard.import_judged(me, lines, p_how);
    lines := callboard.import_noted(tenant, lines, pool);
    lines := callboard.import_written(me, lines);
    PERFORM callboard.import_recorded(tenant, lines);
    RETURN ARRAY(SELECT t FROM callboard.import_told(lines) t)
        || ARRAY(SELECT m FROM callboard.import_missing(tenant, lines, pool) m)
        || ARRAY(SELECT m FROM callboard.import_made(tenant, unknown) m);
END $$;
COMMENT ON FUNCTION callboard.import_batch IS
    'Rows of a file, those of one UID together: how each ended, the bookings without one, and who and what was made';
