-- The small functions that everything else is written with: text limits, times, names as typed.
SET LOCAL ROLE callboard_owner;

CREATE FUNCTION callboard.is_line(p_text text, p_least int, p_most int) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN length(p_text) BETWEEN p_least AND p_most AND p_text !~ '[\u0001-\u001f\u007f-\u009f]'
   AND (p_least = 0 OR p_text ~ '[^\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]');
COMMENT ON FUNCTION callboard.is_line IS
    'One line of so many characters, no control characters, something to see where it must not be empty. NULL passes.';

CREATE FUNCTION callboard.is_text(p_text text, p_most int) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN length(p_text) <= p_most AND p_text !~ '[\u0001-\u0008\u000b-\u001f\u007f-\u009f]';
COMMENT ON FUNCTION callboard.is_text IS 'Text of several lines: tab and line feed are allowed.';

CREATE FUNCTION callboard.is_list(p_list text[], p_items int, p_most int) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN cardinality(p_list) <= p_items AND array_position(p_list, NULL) IS NULL
   AND coalesce((SELECT bool_and(callboard.is_line(item, 1, p_most)) FROM unnest(p_list) item), true);
COMMENT ON FUNCTION callboard.is_list IS 'A list of lines: at most so many, each 1 to p_most characters.';

CREATE FUNCTION callboard.us(p_at timestamptz) RETURNS bigint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (extract(epoch FROM p_at) * 1000000)::bigint;
COMMENT ON FUNCTION callboard.us IS 'Microseconds since 1970 UTC: how times cross the wire to the board.';

CREATE FUNCTION callboard.at(p_us bigint) RETURNS timestamptz
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN p_us BETWEEN -62135596800000000 AND 253402300799000000 -- the years 1 to 9999
            THEN timestamptz '1970-01-01 00:00:00+00' + p_us * interval '1 microsecond' END;
COMMENT ON FUNCTION callboard.at IS 'The moment of so many microseconds since 1970; NULL outside the years 1-9999.';

CREATE FUNCTION callboard.is_zone(p_zone text) RETURNS boolean
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Offsets such as "+3" and POSIX strings are accepted by PostgreSQL, but mean the opposite of what
    -- people expect; only names are taken.
    IF p_zone !~ '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$' OR p_zone ~ '^[A-Za-z]+[+-]?[0-9]' THEN
        RETURN false;
    END IF;
    PERFORM now() AT TIME ZONE p_zone;
    RETURN true;
EXCEPTION WHEN invalid_parameter_value THEN
    RETURN false;
END $$;
COMMENT ON FUNCTION callboard.is_zone IS 'Does the server know a time zone by this name?';

-- Wherever the extension was put by whoever installed it. unaccent() is only STABLE because its dictionary
-- could be changed; ours is named and never is, and fold() stands in no index.
DO $$
DECLARE
    home text := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                  WHERE e.extname = 'unaccent');
BEGIN
    EXECUTE format($f$
        CREATE FUNCTION callboard.fold(p_text text) RETURNS text
        LANGUAGE sql STABLE STRICT PARALLEL SAFE
        RETURN lower(%1$I.unaccent(%2$L::regdictionary, normalize(p_text, NFC))) $f$,
        home, format('%I.unaccent', home));
END $$;
COMMENT ON FUNCTION callboard.fold IS 'A name without regard to case and accents, for what a person types.';

GRANT EXECUTE ON FUNCTION callboard.us, callboard.at, callboard.fold, callboard.is_zone TO callboard_member;

RESET ROLE;
