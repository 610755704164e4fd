-- Whoever types a row can begin it later; whoever imports a file of old ones needs to know what opens the past.
CREATE OR REPLACE FUNCTION callboard.past_closed() RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT 'The past is closed to bookings: begin now or later'
        || CASE current_setting('app.source', true) WHEN 'import' THEN '; with --past an admin''s import books it.'
           ELSE '.' END
$$;
COMMENT ON FUNCTION callboard.past_closed IS 'The sentence for what would begin in the past';
