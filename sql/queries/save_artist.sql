-- A new artist, or a changed one. Admins only.
--   $1 uuid id   $2 int version it was read at, or NULL: a new one   $3 text name   $4 text[] skills
--   $5 text department   $6 numeric rate or NULL   $7 text email   $8 text phone
--   $9 int4multirange working pattern in minutes of the week, or NULL: any time   $10 text notes
--   $11 text portfolio URL   $12 text bio   $13 boolean also if the name differs from another's by case or accents only
-- Columns: outcome (done, stale, gone, invalid, twin, not_allowed), message, id, version.
SELECT * FROM callboard.save_artist($1::uuid, $2::int, $3::text, $4::text[], $5::text, $6::numeric, $7::text,
                                    $8::text, $9::int4multirange, $10::text, $11::text, $12::text, $13::boolean)
