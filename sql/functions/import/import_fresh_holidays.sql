CREATE OR REPLACE FUNCTION callboard.import_fresh_holidays(p_tenant uuid, p_rows jsonb)
RETURNS callboard.import_holiday[]
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH row AS (
        SELECT ordinality AS n, callboard.import_number(r ->> 'line') AS line, coalesce(r ->> 'title', '') AS name,
               callboard.day_of(r ->> 'day') AS day
        FROM jsonb_array_elements(p_rows) WITH ORDINALITY x (r, ordinality)),
    known AS (
        SELECT r.*, t.holidays, row_number() OVER (PARTITION BY r.day ORDER BY r.n) > 1 AS again,
               callboard.import_was_holiday(p_tenant, r.day) AS removed
        FROM row r JOIN callboard.tenants t ON t.id = p_tenant)
    SELECT array_agg(ROW(line, day, name,
        CASE WHEN day IS NULL OR NOT callboard.is_line(name, 0, 100) THEN 'invalid'
             WHEN day = ANY (holidays) OR again OR removed THEN 'unchanged' ELSE 'added' END,
        CASE WHEN day IS NULL THEN 'A holiday needs a day.'
             WHEN NOT callboard.is_line(name, 0, 100) THEN
                 'The name is too long, or has signs in it that cannot be shown.'
             WHEN removed AND day <> ALL (holidays) THEN 'An import has added it before, and it has been removed since.'
        END)::callboard.import_holiday ORDER BY n)
    FROM known
$$;
COMMENT ON FUNCTION callboard.import_fresh_holidays IS 'Which days of a file are new';
