-- The log says it on the screen (src/controller/lists/list_log.c), because what lies deeper is not found.
CREATE OR REPLACE FUNCTION callboard.log_depth() RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT 2500
$$;
COMMENT ON FUNCTION callboard.log_depth IS 'Among how many events below the page the log looks for a word';
GRANT EXECUTE ON FUNCTION callboard.log_depth TO callboard_reader;
