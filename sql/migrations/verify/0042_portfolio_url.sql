-- Raises if what 0042_portfolio_url.sql made is not there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'artists_portfolio_url_is_a_web_address'
                   AND conrelid = 'callboard.artists'::regclass AND convalidated) THEN
        RAISE EXCEPTION 'artists have no portfolio_url';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_proc WHERE proname = 'save_artist' AND 'p_portfolio_url' = ANY (proargnames)
                   AND pronamespace = 'callboard'::regnamespace) THEN
        RAISE EXCEPTION 'save_artist() takes no portfolio_url';
    END IF;
END $$;
