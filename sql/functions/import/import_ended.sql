CREATE OR REPLACE FUNCTION callboard.import_ended(me callboard.acting, l callboard.import_line, p_how text[])
RETURNS callboard.import_line
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    why text := coalesce((l.was).reason, 'lapsed');
    said text;
BEGIN
    IF (l.says).status IS DISTINCT FROM 'cancelled' AND (why = 'mistake' OR 'again' = ANY (p_how)) THEN
        l := callboard.import_new(me, l, p_how);
        RETURN l;
    END IF;
    IF (l.says).status IS DISTINCT FROM 'cancelled' THEN
        SELECT replace(why, '_', ' ') || CASE WHEN why NOT IN ('lapsed', 'challenged_out')
                   THEN ' by ' || coalesce(m.name, e.actor_login) ELSE '' END
               || ' on ' || to_char(e.at, 'FMDD Mon') INTO said
        FROM callboard.newest_event(l.was) e
        LEFT JOIN callboard.members m ON m.tenant_id = e.tenant_id AND m.user_id = e.actor_id;
        l.message := format('"%s" has been %s; --again books it.', (l.was).title, said);
    END IF;
    l.outcome := 'unchanged';
    RETURN l;
END $$;
COMMENT ON FUNCTION callboard.import_ended IS
    'A row whose booking was cancelled: taken back or a mistake, it is booked anew; else that counts, and who and when';
