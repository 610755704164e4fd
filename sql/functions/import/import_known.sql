-- What the file has changed is written, unless the board has changed it too. Without a base nobody knows who has.
CREATE OR REPLACE FUNCTION callboard.import_known(me callboard.acting, l callboard.import_line, p_how text[])
RETURNS callboard.import_line
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    base callboard.import_rows := callboard.import_base(l);
    board callboard.import_rows := callboard.import_as_row(l.was);
    changed text[];
    clash text[];
    theirs text[];
BEGIN
    l.says := callboard.import_completed(l.says, base);
    changed := callboard.import_differs(l.says, board);
    IF base.booking_id IS NULL OR changed = '{}' THEN
        clash := changed;
    ELSE
        theirs := callboard.import_differs(board, base);
        changed := callboard.import_both(changed, callboard.import_differs(l.says, base));
        clash := callboard.import_both(changed, theirs);
        IF changed && '{start,end}' AND theirs && '{start,end}'
           AND callboard.import_parts_times(l.says, board, changed, theirs) THEN
            changed := changed || callboard.import_both('{start,end}', callboard.import_differs(l.says, board));
            clash := clash || callboard.import_both('{start,end}', theirs);
        END IF;
    END IF;
    IF (l.says).status = 'cancelled' THEN
        l.outcome := 'missing';
        l.message := format('The file cancels "%s"; it is left alone.', (l.was).title);
    ELSIF changed = '{}' THEN
        l.outcome := 'unchanged';
    ELSIF clash <> '{}' AND 'overwrite' <> ALL (p_how) THEN
        l.outcome := 'refused';
        l.message := coalesce(callboard.import_who_did(l.was, clash || CASE WHEN 'status' = ANY (clash)
                                                                       THEN '{queued_at}'::text[] ELSE '{}' END),
                              'The board says something else') || '; --overwrite takes the file''s.';
    ELSE
        l := callboard.import_changed(me, l, changed, p_how);
    END IF;
    RETURN l;
END $$;
COMMENT ON FUNCTION callboard.import_known IS
    'A row whose booking stands: unchanged, refused, or what the booking becomes';
