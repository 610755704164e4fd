-- Artists that come back, and time off that says what is booked in it.
SET LOCAL ROLE callboard_owner;

CREATE FUNCTION callboard.restore_artist(p_id uuid) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
    answer callboard.saved;
    broken text;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    END IF;
    UPDATE callboard.artists a SET archived_at = NULL
    WHERE a.tenant_id = me.tenant_id AND a.id = p_id AND a.archived_at IS NOT NULL;
    SELECT 'done', NULL, a.id, a.version INTO answer
    FROM callboard.artists a WHERE a.tenant_id = me.tenant_id AND a.id = p_id; -- who is there already is back as well
    IF answer.outcome IS NULL THEN
        RETURN ROW('gone', 'There is no such artist.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN answer;
EXCEPTION WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    RETURN ROW('invalid', callboard.said(broken) || ' Rename that one first.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.restore_artist IS
    'Brings a removed artist back. done, gone, invalid (the name is taken), not_allowed';

-- What the artists are booked for in [start, end), as a sentence: a warning, for time off refuses nothing. A second
-- option is meant to lie over something: it is not counted.
CREATE FUNCTION callboard.booked_within(p_tenant uuid, p_artists uuid[], p_start timestamptz, p_end timestamptz)
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH hit AS (
        SELECT b.title, b.start_time, b.status, b.artist_id, a.name
        FROM callboard.bookings_between(p_start, p_end) b
        JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id
        WHERE b.tenant_id = p_tenant AND b.artist_id = ANY (p_artists)
          AND (b.status <> 'hold' OR b.lapses_at > clock_timestamp())
    ), who AS (SELECT min(name) AS name FROM hit GROUP BY artist_id)
    SELECT count(*) || CASE count(*) WHEN 1 THEN ' booking of ' ELSE ' bookings of ' END
           || (SELECT CASE WHEN count(*) > 3 THEN count(*) || ' artists'
                           ELSE string_agg(name, ', ' ORDER BY name) END FROM who)
           || CASE count(*) WHEN 1 THEN ' falls into it: ' ELSE ' fall into it, first: ' END
           || (array_agg(title || CASE WHEN (SELECT count(*) FROM who) > 1 THEN ' of ' || name ELSE '' END
                         || ' (' || to_char(start_time, 'Dy FMDD Mon YYYY, ') || status || ')'
                         ORDER BY start_time, name, title))[1] || '.'
    FROM hit HAVING count(*) > 0
$$;
COMMENT ON FUNCTION callboard.booked_within IS 'Which bookings of these artists fall into a time, as a sentence; NULL: none';

CREATE OR REPLACE FUNCTION callboard.save_time_off(p_id uuid, p_artist uuid, p_start timestamptz, p_end timestamptz,
                                                   p_reason text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    o callboard.time_off;
    broken text;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN ROW('not_allowed', refused, NULL, NULL)::callboard.saved;
    END IF;
    SELECT * INTO o FROM callboard.time_off WHERE tenant_id = me.tenant_id AND id = p_id FOR NO KEY UPDATE;
    INSERT INTO callboard.time_off AS x (tenant_id, id, artist_id, start_time, end_time, reason)
    VALUES (me.tenant_id, p_id, coalesce(p_artist, o.artist_id), coalesce(p_start, o.start_time),
            coalesce(p_end, o.end_time), coalesce(p_reason, o.reason, ''))
    ON CONFLICT (tenant_id, id) DO UPDATE
        SET artist_id = excluded.artist_id, start_time = excluded.start_time, end_time = excluded.end_time,
            reason = excluded.reason
    RETURNING * INTO o;
    RETURN ROW('done', callboard.booked_within(me.tenant_id, ARRAY[o.artist_id], o.start_time, o.end_time),
               o.id, o.version)::callboard.saved;
EXCEPTION
    WHEN check_violation OR foreign_key_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
    WHEN not_null_violation THEN
        RETURN ROW('invalid', 'Time off needs an id, an artist, a start and an end.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_time_off IS
    'New or changed time off (NULL: as it was); producers may. done (message: what is booked in it), invalid, not_allowed';

GRANT EXECUTE ON FUNCTION callboard.restore_artist TO callboard_member;

RESET ROLE;
