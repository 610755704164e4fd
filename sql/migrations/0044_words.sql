-- What the tables' CHECKs are written with. A CHECK is not asked again when such a function changes: it is changed by a
-- migration that also asks it again of every row, and never by a file of sql/functions.
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

RESET ROLE;
