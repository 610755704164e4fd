-- The event of time off that has passed to somebody else still says what it was for.
CREATE OR REPLACE FUNCTION callboard.blank_artist(p_tenant uuid, p_artist uuid) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
SET TimeZone = 'UTC' AS $$
DECLARE
    row jsonb;
    told boolean;
BEGIN
    PERFORM set_config('app.verb', 'forgotten', true);
    UPDATE callboard.artists a SET email = '', phone = '', notes = '', bio = '', portfolio_url = ''
    WHERE a.tenant_id = p_tenant AND a.id = p_artist
      AND (a.email, a.phone, a.notes, a.bio, a.portfolio_url) <> ('', '', '', '', '');
    told := FOUND;
    UPDATE callboard.time_off o SET reason = ''
    WHERE o.tenant_id = p_tenant AND o.artist_id = p_artist AND o.reason <> '';
    PERFORM set_config('app.verb', '', true);
    IF NOT told THEN
        SELECT to_jsonb(a) INTO row FROM callboard.artists a WHERE a.tenant_id = p_tenant AND a.id = p_artist;
        PERFORM callboard.log_record_event('artist', p_artist, row, 'forgotten', '{}', callboard.record_json(row));
    END IF;
    UPDATE callboard.record_events e
    SET record = (callboard.forgotten(e)).record, changes = (callboard.forgotten(e)).changes
    WHERE e.tenant_id = p_tenant AND e.artist_id = p_artist;
    UPDATE callboard.record_events e SET changes = (callboard.forgotten_before(e)).changes
    WHERE e.tenant_id = p_tenant AND e.kind = 'time_off' AND e.changes ? 'reason'
      AND e.changes -> 'artist_id' ->> 0 = p_artist::text AND e.artist_id <> p_artist;
END $$;
COMMENT ON FUNCTION callboard.blank_artist IS
    'Blanks what forget takes, of an artist, of the time off and of both in the trail, and writes that it did';
