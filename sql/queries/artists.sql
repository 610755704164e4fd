-- The artists of the board, in its order.
-- Columns: id, name, department, email, phone, notes, portfolio_url, bio, skills (text[]), rate (bigint, hundredths of
--   the currency an hour; NULL: not given), schedule (text of an int4multirange in minutes of the week; NULL: any
--   time), version.
SELECT id, name, department, email, phone, notes, portfolio_url, bio, skills, (rate * 100)::bigint AS rate, schedule,
       version
FROM callboard.read_artists(NULL)
