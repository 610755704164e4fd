-- Says where one's own board is and answers where the others are. Those that died are taken out on the way, by whoever
-- asks next. Told to all only where something is new, or the telling would go round for ever. Where a cursor is on
-- another board is nobody's business; on which one, of those alone who may open it.
CREATE OR REPLACE FUNCTION callboard.be_here(p_board uuid, p_artist uuid, p_day date, p_pooled boolean,
                                             p_draft uuid DEFAULT NULL)
RETURNS TABLE (board uuid, user_id uuid, artist_id uuid, day date, draft_id uuid, live boolean)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    me callboard.acting := callboard.who();
    backend int := CASE WHEN p_pooled THEN NULL ELSE pg_backend_pid() END;
    news boolean := false;
BEGIN
    IF me.tenant_id IS NULL OR p_board IS NULL
       OR p_draft IS NOT NULL AND p_draft NOT IN (SELECT callboard.my_drafts()) THEN
        RETURN;
    END IF;
    DELETE FROM callboard.presence p WHERE p.tenant_id = me.tenant_id AND p.id <> p_board
        AND NOT callboard.is_present(p);
    news := FOUND;
    SELECT news OR NOT coalesce(bool_or((p.artist_id, p.day, p.draft_id)
                                        IS NOT DISTINCT FROM (p_artist, p_day, p_draft)), false) INTO news
    FROM callboard.presence p WHERE p.tenant_id = me.tenant_id AND p.id = p_board;
    INSERT INTO callboard.presence AS p (tenant_id, id, user_id, artist_id, day, draft_id, login, backend, seen_at)
    VALUES (me.tenant_id, p_board, me.user_id, p_artist, p_day, p_draft, session_user, backend, clock_timestamp())
    ON CONFLICT (tenant_id, id) DO UPDATE SET artist_id = p_artist, day = p_day, draft_id = p_draft,
        backend = excluded.backend, seen_at = excluded.seen_at
    WHERE p.login = session_user;
    IF news THEN
        PERFORM pg_notify('callboard_' || replace(me.tenant_id::text, '-', ''), 'presence');
    END IF;
    RETURN QUERY
    SELECT p.id, p.user_id, CASE WHEN h.here THEN p.artist_id END, CASE WHEN h.here THEN p.day END,
           CASE WHEN p.draft_id IN (SELECT callboard.my_drafts()) THEN p.draft_id END, p.draft_id IS NULL
    FROM callboard.presence p, LATERAL (SELECT p.draft_id IS NOT DISTINCT FROM p_draft AS here) h
    WHERE p.tenant_id = me.tenant_id AND p.id <> p_board ORDER BY p.seen_at, p.id;
END $$;
COMMENT ON FUNCTION callboard.be_here IS
    'Enters one''s board with its cursor, on the live board or on a what-if board; the others that live, with the '
    'cursor of those on the same one. draft_id: if one may open it. Payload "presence" where something is new';
GRANT EXECUTE ON FUNCTION callboard.be_here TO callboard_member;
