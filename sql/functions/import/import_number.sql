CREATE OR REPLACE FUNCTION callboard.import_number(p_text text) RETURNS int
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE WHEN p_text ~ '^\d{1,9}$' THEN p_text::int END
$$;
COMMENT ON FUNCTION callboard.import_number IS 'Digits as a number; NULL if it is none';
