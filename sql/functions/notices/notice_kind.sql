-- Each act is of one kind, also one that is new.
CREATE OR REPLACE FUNCTION callboard.notice_kind(p_act text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE WHEN p_act = 'lapsed' THEN 'lapsed'
                WHEN p_act IN ('challenged', 'withdrawn', 'reminded', 'challenged_out') THEN 'challenged'
                ELSE 'changed' END
$$;
COMMENT ON FUNCTION callboard.notice_kind IS 'Which of notice_kinds() an act is';
