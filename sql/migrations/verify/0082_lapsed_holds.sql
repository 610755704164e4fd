-- Raises if what 0082_lapsed_holds.sql made is not there.
DO $$
BEGIN
    PERFORM 'callboard.bookings_lapsed'::regclass;
END $$;
