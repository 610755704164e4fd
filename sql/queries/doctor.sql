-- How the server is, and one's tenant; of all tenants for the operator. What is worst comes first.
--   $1 jsonb  what the program says of itself, see src/store/facts.h
-- Columns: name, title, status (ok, warning, critical, unknown), value (NULL: could not be seen, or never ends), unit,
--   finding, advice, detail (jsonb: {name: value}). Raises CB006.
SELECT name, title, status, nullif(value, 'Infinity') AS value, unit, finding, advice, detail
FROM callboard.doctor($1::jsonb)
ORDER BY array_position('{critical,warning,unknown,ok}'::text[], status), place
