-- The log as a list: what it is narrowed to is read here, so that each way of narrowing is asked of its own index and
-- costs as much in a long stream as in a short one.
SET LOCAL ROLE callboard_owner;

CREATE FUNCTION callboard.one_or_more(p_ids uuid[], p_column text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE coalesce(cardinality(p_ids), 0) WHEN 0 THEN 'false'
       WHEN 1 THEN format('e.%I = %L', p_column, p_ids[1])
       ELSE format('e.%I = ANY (%L)', p_column, p_ids) END;
COMMENT ON FUNCTION callboard.one_or_more IS 'A condition; of one id alone it can be an index''s';

-- "today", "yesterday", "mon" (the last one), "2026-11-24", "2026-11-24 14:00"; anything else: NULL.
CREATE FUNCTION callboard.moment_since(p_text text) RETURNS timestamptz
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    weekday int := array_position('{mon,tue,wed,thu,fri,sat,sun}', left(lower(p_text), 3));
BEGIN
    IF weekday IS NOT NULL THEN
        RETURN (current_date - ((extract(isodow FROM current_date)::int - weekday + 7) % 7))::timestamptz;
    END IF;
    RETURN p_text::timestamptz;
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.moment_since IS 'The moment that a person names as the beginning';

-- One word of the narrowing as a condition on e: by:ben artist:chidi project:sun act:moved from:sweep since:mon. What
-- is none of these is looked for in the titles, among the newest 5,000 events below the page: no index knows it.
CREATE FUNCTION callboard.log_condition(p_key text, p_value text, p_before bigint) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    begins timestamptz;
    v text := callboard.fold(p_value);
BEGIN
    CASE p_key
    WHEN 'by' THEN
        RETURN callboard.one_or_more(ARRAY(SELECT user_id FROM callboard.members
            WHERE CASE v WHEN 'me' THEN user_id = callboard.current_member()
                  ELSE strpos(callboard.fold(name), v) > 0 END), 'actor_id');
    WHEN 'artist' THEN
        RETURN callboard.one_or_more(ARRAY(SELECT id FROM callboard.artists
            WHERE strpos(callboard.fold(name), v) > 0), 'artist_id');
    WHEN 'project' THEN
        RETURN callboard.one_or_more(ARRAY(SELECT id FROM callboard.projects
            WHERE callboard.fold(code) = v OR strpos(callboard.fold(name), v) > 0), 'project_id');
    WHEN 'act' THEN
        RETURN CASE v WHEN 'redone' THEN 'e.act = ''undone'' AND e.redo'
                      ELSE format('e.act = %L', v) END;
    WHEN 'from' THEN
        RETURN format('e.source = %L', v);
    WHEN 'since' THEN
        begins := callboard.moment_since(p_value);
        -- where it begins is looked up once, so that the end of the stream is not read for it; events of two writers
        -- may lie the other way round by a few, hence the margin
        RETURN coalesce(format('e.at >= %L AND e.seq >= (SELECT f.seq - 1000 FROM callboard.booking_events f
            WHERE f.tenant_id = %L AND f.at >= %1$L ORDER BY f.at LIMIT 1)', begins, callboard.current_tenant()), 'false');
    ELSE
        RETURN format('strpos(callboard.fold(e.title), %L) > 0 AND e.seq > coalesce((SELECT f.seq
            FROM callboard.booking_events f WHERE f.tenant_id = %L AND f.seq < %s
            ORDER BY f.seq DESC OFFSET 5000 LIMIT 1), 0)', callboard.fold(concat_ws(':', p_key, p_value)),
            callboard.current_tenant(), p_before);
    END CASE;
END $$;
COMMENT ON FUNCTION callboard.log_condition IS 'A word of what the log is narrowed to, as a condition';

-- Under the caller's row level security, with a plan for just these conditions.
CREATE FUNCTION callboard.log_events(p_before bigint, p_most int, p_narrow text)
RETURNS SETOF callboard.booking_events
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    below bigint := coalesce(p_before, 9223372036854775807);
    wanted text := (
        SELECT string_agg(' AND ' || callboard.log_condition(w[1], trim(BOTH '"' FROM w[2]), below), '')
        FROM regexp_matches(regexp_replace(coalesce(p_narrow, ''), '(^|\s)@', '\1project:', 'g'),
                            '(?:([a-z]+):)?("[^"]*"|[^\s"]+)', 'g') w);
BEGIN
    RETURN QUERY EXECUTE 'SELECT e.* FROM callboard.booking_events e WHERE e.tenant_id = $1 AND e.seq < $2'
        || coalesce(wanted, '') || ' ORDER BY e.seq DESC LIMIT $3'
        USING callboard.current_tenant(), below, p_most;
END $$;
COMMENT ON FUNCTION callboard.log_events IS 'The tenant''s events below p_before, newest first, narrowed to what p_narrow says';

GRANT EXECUTE ON FUNCTION callboard.one_or_more, callboard.moment_since, callboard.log_condition, callboard.log_events
    TO callboard_member;

RESET ROLE;
