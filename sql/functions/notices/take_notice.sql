-- Who is taken belongs to the caller until end_notice(), or for ten minutes: two who send at once do not write to the same
-- member, and a sender that dies in between loses nothing. Of whom there is nothing to tell is marked on the way, so that
-- what is looked through stays short. The lines and the snapshot come of one statement: they are of the same moment.
CREATE OR REPLACE FUNCTION callboard.take_notice(p_after uuid, p_keep boolean)
RETURNS TABLE (user_id uuid, name text, email text, taken text, more bigint, line text)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    me callboard.acting := callboard.begin_write();
    n callboard.notices;
    seen pg_snapshot;
    count bigint;
    lines text[];
    moment timestamptz;
BEGIN
    IF me.role IS DISTINCT FROM 'admin' THEN
        RAISE EXCEPTION 'Mail is sent by an admin of the tenant: it reads the addresses of all.' USING ERRCODE = 'CB006';
    END IF;
    FOR n IN SELECT x.* FROM callboard.notices x
             WHERE x.tenant_id = me.tenant_id AND (p_after IS NULL OR x.user_id > p_after)
               AND coalesce(x.taken_at < clock_timestamp() - interval '10 minutes', true)
             ORDER BY x.user_id FOR NO KEY UPDATE SKIP LOCKED LOOP
        moment := clock_timestamp();
        WITH news AS MATERIALIZED (SELECT e FROM callboard.notice_events(n) e)
        SELECT pg_current_snapshot(), (SELECT count(*) FROM news),
               ARRAY(SELECT callboard.notice_line(newest.e)
                     FROM (SELECT e FROM news ORDER BY (e).seq DESC LIMIT 100) newest ORDER BY (newest.e).seq)
        INTO seen, count, lines;
        UPDATE callboard.notices x
        SET told = CASE count WHEN 0 THEN seen ELSE x.told END, since = CASE count WHEN 0 THEN moment ELSE x.since END,
            taken = CASE count WHEN 0 THEN NULL ELSE seen END, taken_at = CASE count WHEN 0 THEN NULL ELSE moment END
        WHERE x.tenant_id = n.tenant_id AND x.user_id = n.user_id AND NOT p_keep;
        IF count > 0 THEN
            RETURN QUERY SELECT n.user_id, callboard.name_of(n.tenant_id, n.user_id), n.email, seen::text,
                                greatest(count - 100, 0), l FROM unnest(lines) l;
            RETURN;
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.take_notice IS
    'The next member behind p_after (NULL: the first) who is to be told something, and takes him: a row for each of the '
    'newest hundred lines, and how many more there are. p_keep: only to look. CB006: no admin';
GRANT EXECUTE ON FUNCTION callboard.take_notice TO callboard_member;
