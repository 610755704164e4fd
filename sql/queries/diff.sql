-- What has become of the board since an instant, one row a booking that differs.
--   $1 bigint  microseconds since 1970
-- Columns: those of news.sql (drafted: never), where `act` is added, moved, changed or gone, and `live` tells whether it is there now.
SELECT *, false AS drafted FROM callboard.differences_since(callboard.at($1::bigint))
