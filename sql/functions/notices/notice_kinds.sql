CREATE OR REPLACE FUNCTION callboard.notice_kinds() RETURNS text[]
LANGUAGE sql IMMUTABLE
AS $$ SELECT '{lapsed,challenged,changed}'::text[] $$;
COMMENT ON FUNCTION callboard.notice_kinds IS 'What a member can be told of, in the order in which that is said';
