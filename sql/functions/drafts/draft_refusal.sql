-- Only its owner shares, commits and drops it.
CREATE OR REPLACE FUNCTION callboard.draft_refusal(me callboard.acting, d callboard.drafts, p_owner boolean)
RETURNS callboard.saved
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
        WHEN callboard.refusal(me, false) IS NOT NULL THEN
            ROW('not_allowed', callboard.refusal(me, false), NULL, NULL)::callboard.saved
        WHEN (d).id IS NULL THEN ROW('gone', 'There is no such what-if board.', NULL, NULL)::callboard.saved
        WHEN p_owner AND (d).owner <> me.user_id THEN
            ROW('not_allowed', format('Only %s, who began it, may do that with "%s".',
                (SELECT name FROM callboard.members m WHERE m.tenant_id = me.tenant_id AND m.user_id = (d).owner),
                (d).name), NULL, NULL)::callboard.saved END
$$;
COMMENT ON FUNCTION callboard.draft_refusal IS 'Why one may not draft there, or not what its owner may; NULL: may';
