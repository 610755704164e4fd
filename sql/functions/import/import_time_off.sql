-- The artists are locked. What an import has added before and somebody has moved or removed since stays as he left it, unless the import itself
-- was taken back.
CREATE OR REPLACE FUNCTION callboard.import_time_off(p_tenant uuid, r jsonb) RETURNS callboard.imported
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    line int := callboard.import_number(r ->> 'line');
    artist uuid := callboard.import_artist(p_tenant, coalesce(r ->> 'artist', ''), false);
    starts timestamptz := callboard.import_time(r ->> 'start');
    ends timestamptz := callboard.import_time(r ->> 'end');
    fresh uuid := gen_random_uuid();
    broken text;
BEGIN
    IF artist IS NULL THEN
        RETURN ROW(line, 'invalid', format('There is no artist "%s".', r ->> 'artist'), NULL)::callboard.imported;
    END IF;
    IF EXISTS (SELECT FROM callboard.time_off o WHERE o.tenant_id = p_tenant AND o.artist_id = artist
               AND o.start_time = starts AND o.end_time = ends) THEN
        RETURN ROW(line, 'unchanged', NULL, NULL)::callboard.imported;
    ELSIF callboard.import_was_away(p_tenant, artist, starts, ends) THEN
        RETURN ROW(line, 'unchanged', 'An import has added it before, and it has been changed or removed since.',
                   NULL)::callboard.imported;
    END IF;
    INSERT INTO callboard.time_off (tenant_id, id, artist_id, start_time, end_time, reason)
    VALUES (p_tenant, fresh, artist, starts, ends, coalesce(callboard.plain(r ->> 'title'), ''));
    RETURN ROW(line, 'added', callboard.booked_within(p_tenant, ARRAY[artist], starts, ends),
               fresh)::callboard.imported;
EXCEPTION
    WHEN check_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        RETURN ROW(line, 'invalid', callboard.said(broken), NULL)::callboard.imported;
    WHEN not_null_violation THEN
        RETURN ROW(line, 'invalid', 'Time off needs a start and an end.', NULL)::callboard.imported;
END $$;
COMMENT ON FUNCTION callboard.import_time_off IS 'One row of a file becomes time off, or is there, or says why not';
