CREATE OR REPLACE FUNCTION callboard.log_living(p_living uuid[], p_all uuid[]) RETURNS uuid[]
LANGUAGE sql IMMUTABLE
AS $$ SELECT CASE WHEN cardinality(p_living) > 0 THEN p_living ELSE p_all END $$;
COMMENT ON FUNCTION callboard.log_living IS 'Those who are there; if nobody is, those who were';
GRANT EXECUTE ON FUNCTION callboard.log_living TO callboard_reader;
