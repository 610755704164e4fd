-- The same for the board: a page of it.
--   $1 text  the key of the last row, or NULL          $2 int   so many rows
--   $3 jsonb what the program says of itself           $4 text  only those that have this in them, or NULL
-- Columns: id (of the row), then texts: key of the next page, status, title, finding, advice.
SELECT ('00000000-0000-0000-0000-' || lpad(place::text, 12, '0'))::uuid AS id, key, status, title, finding,
       CASE WHEN status IN ('critical', 'warning') THEN advice ELSE '' END AS advice
FROM (SELECT *, array_position('{critical,warning,unknown,ok}'::text[], status) || to_char(place, 'FM000') AS key
      FROM callboard.doctor($3::jsonb)) d
WHERE key > coalesce($1::text, '')
  AND ($4::text IS NULL OR strpos(lower(concat_ws(' ', status, title, finding, advice)), lower($4::text)) > 0)
ORDER BY key LIMIT $2::int
