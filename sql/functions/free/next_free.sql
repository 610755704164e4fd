CREATE OR REPLACE FUNCTION callboard.next_free(p_artist uuid, p_start_us bigint, p_end_us bigint,
                                               p_draft uuid DEFAULT NULL, p_booking uuid DEFAULT NULL)
RETURNS TABLE (start_us bigint, end_us bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    me callboard.acting := callboard.who();
    holidays date[] := callboard.own_holidays();
    from_ timestamptz := callboard.at(p_start_us);
    to_ timestamptz := callboard.at(p_end_us);
    several boolean := (from_ AT TIME ZONE me.zone)::date
                       <> ((to_ - interval '1 microsecond') AT TIME ZONE me.zone)::date;
    pattern int4multirange;
    touched uuid[] := callboard.draft_touches(me.tenant_id, p_draft);
    drafted tstzmultirange := (SELECT coalesce(range_agg(c.span), '{}')
                               FROM callboard.draft_claims(me.tenant_id, p_draft, p_booking) c
                               WHERE c.artist_id = p_artist);
BEGIN
    SELECT a.working_pattern INTO pattern FROM callboard.artists a
    WHERE a.tenant_id = me.tenant_id AND a.id = p_artist AND a.archived_at IS NULL;
    IF NOT FOUND OR from_ IS NULL OR to_ <= from_ OR to_ - from_ > interval '366 days' THEN
        RETURN;
    END IF;
    IF pattern IS NULL AND NOT several THEN -- available at any time; offered are nine to six, or what was asked for
        SELECT range_agg(int4range(d * 1440 + least(540,
                                                    extract(epoch FROM (from_ AT TIME ZONE me.zone)::time)::int / 60),
            d * 1440 + greatest(1080, ceil(extract(epoch FROM (to_ - interval '1 us') AT TIME ZONE me.zone
                                                  - date_trunc('day', from_ AT TIME ZONE me.zone)) / 60)::int)))
        INTO pattern FROM generate_series(0, 6) d;
    END IF;
    RETURN QUERY
    SELECT callboard.us(c.at), callboard.us(c.until)
    FROM (SELECT s AS at, callboard.later_by_clock(s, from_, to_, me.zone) AS until
          FROM callboard.slot_starts(me.tenant_id, p_artist, me.zone, holidays, pattern, from_, several,
                                     touched, drafted) s) c
    WHERE callboard.works_all_along(callboard.work_spans(pattern, holidays, me.zone, c.at, c.until), me.zone, c.at,
                                    c.until)
      AND callboard.is_free(me.tenant_id, p_artist, c.at, c.until, touched)
      AND NOT drafted && tstzrange(c.at, c.until)
    ORDER BY c.at LIMIT 1;
END $$;
COMMENT ON FUNCTION callboard.next_free IS
    'The artist''s next free slot of this length by the clocks, from its start on, inside the pattern, within four '
    'weeks; on a what-if board, or on the live one';
GRANT EXECUTE ON FUNCTION callboard.next_free TO callboard_member;
