CREATE OR REPLACE FUNCTION callboard.read_own_act_list(p_before bigint, p_most int, p_narrow text)
RETURNS TABLE (id uuid, place bigint, at text, what text, difference text, standing text, why text, source text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT o.turn, (o.act).seq, callboard.moment_words(callboard.at(t.at_us)), w.what,
           CASE WHEN (o.act).bookings + (o.act).records = 1 THEN t.difference ELSE '' END, (o.act).standing,
           (o.act).why, t.source
    FROM callboard.own_acts(p_before, CASE WHEN p_narrow IS NULL THEN p_most ELSE 500 END) o,
        LATERAL callboard.read_told((o.act).first_seq) t,
        LATERAL (SELECT t.act || ' ' || callboard.act_words(o.act, t) AS what) w
    WHERE p_narrow IS NULL
       OR strpos(callboard.fold(concat_ws(' ', w.what, t.difference, (o.act).standing)), callboard.fold(p_narrow)) > 0
    ORDER BY (o.act).seq DESC
    LIMIT p_most;
END $$;
COMMENT ON FUNCTION callboard.read_own_act_list IS
    'A page of what one did oneself, newest first, each act once whatever became of it; narrowed, of the next 500';
GRANT EXECUTE ON FUNCTION callboard.read_own_act_list TO callboard_member;
