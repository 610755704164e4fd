-- Wherever the extension was put by whoever installed it. unaccent() is only STABLE because its dictionary
-- could be changed; ours is named and never is, and fold() stands in no index.
DO $$
DECLARE
    home text := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                  WHERE e.extname = 'unaccent');
BEGIN
    EXECUTE format($f$
        CREATE OR REPLACE FUNCTION callboard.fold(p_text text) RETURNS text
        LANGUAGE sql STABLE STRICT PARALLEL SAFE
        AS $b$ SELECT lower(%1$I.unaccent(%2$L::regdictionary, normalize(p_text, NFC))) $b$ $f$,
        home, format('%I.unaccent', home));
END $$;
COMMENT ON FUNCTION callboard.fold IS 'A name without regard to case and accents, for what a person types.';
GRANT EXECUTE ON FUNCTION callboard.fold TO callboard_member, callboard_reader;
