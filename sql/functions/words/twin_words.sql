CREATE OR REPLACE FUNCTION callboard.twin_words(p_tenant uuid, p_name text) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT format('There already is the artist "%s", a name that differs by case or accents only.', coalesce(
        (SELECT a.name FROM callboard.artists a
         WHERE a.tenant_id = p_tenant AND a.folded = callboard.name_key(p_name) AND a.folded <> ''
           AND a.archived_at IS NULL AND a.name <> callboard.plain(p_name)
         ORDER BY a.twin LIMIT 1), p_name))
$$;
COMMENT ON FUNCTION callboard.twin_words IS 'Who is in the way of a name, where that is not the very name';
