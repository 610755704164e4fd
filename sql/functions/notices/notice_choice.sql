CREATE OR REPLACE FUNCTION callboard.notice_choice(n callboard.notices) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT CASE WHEN (n).email IS NULL THEN 'You get no mail.'
    ELSE format('Mail to %s tells you which of your bookings %s.', (n).email, (
        SELECT string_agg(CASE kind WHEN 'lapsed' THEN 'lapsed' WHEN 'challenged' THEN 'were challenged'
                                    ELSE 'were changed by others' END, ', ' ORDER BY place)
        FROM unnest(callboard.notice_kinds()) WITH ORDINALITY k (kind, place) WHERE kind = ANY ((n).wanted))) END
$$;
COMMENT ON FUNCTION callboard.notice_choice IS 'What a member has chosen, as a sentence to that member';
