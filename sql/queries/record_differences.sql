-- What else has changed since an instant: artists, projects, time off, settings, members.
--   $1 bigint  microseconds since 1970
-- Columns: title ("artist Ada Byron"), artist ('' where the title names whom it is about), difference (in words).
SELECT title, artist, difference FROM callboard.read_record_differences(callboard.at($1::bigint)) ORDER BY seq
