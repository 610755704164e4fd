-- The artists who were on the board at an instant, in its order, as they were then.
--   $1 bigint  when, microseconds
-- Columns: those of artists.sql.
SELECT id, name, department, email, phone, notes, portfolio_url, bio, skills, (rate * 100)::bigint AS rate, schedule,
       version
FROM callboard.read_artists(callboard.at($1))
