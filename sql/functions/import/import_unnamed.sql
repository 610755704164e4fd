CREATE OR REPLACE FUNCTION callboard.import_unnamed(p_tenant uuid, p_what text, p_name text, p_is_no_name boolean)
RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT CASE WHEN p_is_no_name
                THEN format('The %s "%s" cannot be made: its name is too long or has control characters in it.',
                            p_what, p_name)
                ELSE callboard.import_stranger(p_tenant, p_what, p_name) END
$$;
COMMENT ON FUNCTION callboard.import_unnamed IS
    'Why a row has no artist or no project: the name means nobody, or is none';
