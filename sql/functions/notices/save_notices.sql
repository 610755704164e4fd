-- A member's own, whatever the role: nobody is written to who did not ask for it.
CREATE OR REPLACE FUNCTION callboard.save_notices(p_email text, p_wanted text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    said text[] := regexp_split_to_array(lower(callboard.plain(p_wanted)), '[, ]+');
    odd text := (SELECT min(w) FROM unnest(said) w WHERE w <> ALL (callboard.notice_kinds() || '{all,none}'));
    n callboard.notices;
    broken text;
BEGIN
    SELECT * INTO n FROM callboard.notices x WHERE x.tenant_id = me.tenant_id AND x.user_id = me.user_id FOR NO KEY UPDATE;
    n.email := coalesce(callboard.plain(p_email), n.email);
    n.wanted := CASE WHEN said IS NULL THEN n.wanted
                     WHEN 'all' = ANY (said) THEN callboard.notice_kinds()
                     ELSE ARRAY(SELECT k FROM unnest(callboard.notice_kinds()) k WHERE k = ANY (said)) END;
    IF me.tenant_id IS NULL THEN
        RETURN ROW('not_allowed', callboard.refusal(me, false), NULL, NULL)::callboard.saved;
    ELSIF odd IS NOT NULL THEN
        RETURN ROW('invalid', format('"%s" is nothing to be told of; there are lapsed, challenged, changed, all and none.',
                                     odd), NULL, NULL)::callboard.saved;
    ELSIF n.wanted = '{}' THEN
        DELETE FROM callboard.notices x WHERE x.tenant_id = me.tenant_id AND x.user_id = me.user_id;
        n := NULL;
    ELSIF n.email IS NULL AND n.wanted IS NOT NULL THEN
        RETURN ROW('invalid', 'Mail needs an address: name it as well.', NULL, NULL)::callboard.saved;
    ELSIF n.wanted IS NULL AND n.email IS NOT NULL THEN
        RETURN ROW('invalid', 'Say what of, too: lapsed, challenged, changed or all.', NULL, NULL)::callboard.saved;
    ELSIF n.email IS NOT NULL THEN
        INSERT INTO callboard.notices AS x (tenant_id, user_id, email, wanted)
        VALUES (me.tenant_id, me.user_id, n.email, n.wanted)
        ON CONFLICT (tenant_id, user_id) DO UPDATE SET email = excluded.email, wanted = excluded.wanted;
    END IF;
    RETURN ROW('done', callboard.notice_choice(n), me.user_id, NULL)::callboard.saved;
EXCEPTION WHEN check_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_notices IS
    'Where to and what of the member wants to be told by e-mail, in words: "lapsed, changed", all, none; what is NULL stays. '
    'The message says what holds now';
GRANT EXECUTE ON FUNCTION callboard.save_notices TO callboard_member;
