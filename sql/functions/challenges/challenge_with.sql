-- The option is there, or is made by a change as in bulk()'s list; then whatever it meets is challenged, or nothing is
-- done at all.
CREATE OR REPLACE FUNCTION callboard.challenge_with(me callboard.acting, b callboard.bookings,
                                                    p_option callboard.bookings)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    targets callboard.bookings[] := ARRAY(SELECT t FROM callboard.challenge_targets(me, b, p_option) t);
    problem text := CASE
        WHEN p_option.id IS NULL THEN
            coalesce(callboard.challenge_problem(me, b),
                     'You have no second option behind ' || b.title || ': only who waits for it may challenge.')
        WHEN p_option.created_by <> me.user_id THEN
            'Only the owner of a second option can challenge what is in its way.'
        WHEN cardinality(targets) = 0 THEN
            CASE WHEN b.id = p_option.id THEN 'Nothing is in the way of ' || b.title || '.'
                 ELSE p_option.title || ' does not wait behind ' || b.title || '.' END
        ELSE callboard.challenge_problem(me, targets[1]) END;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, NULL);
    ELSE
        RETURN QUERY SELECT * FROM callboard.challenge_all(me, targets, p_option);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.challenge_with IS 'Challenges with an option; done, or invalid with the reason';
