CREATE OR REPLACE FUNCTION callboard.refusal(me callboard.acting, p_admin boolean) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT CASE
    WHEN (me).tenant_id IS NULL THEN 'You are not a member of this tenant.'
    WHEN p_admin AND (me).role <> 'admin' THEN 'Only an admin may do that; you are a ' || (me).role || '.'
    WHEN NOT p_admin AND (me).role NOT IN ('producer', 'admin') THEN
        'You may look, but not book: your role is ' || (me).role || '.'
    END
$$;
COMMENT ON FUNCTION callboard.refusal IS 'Why this member may not write, as a sentence; NULL: may';
