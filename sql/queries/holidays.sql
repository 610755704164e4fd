-- The public holidays of the tenant, by day.
-- Columns: day (YYYY-MM-DD), name ('' where it has none).
SELECT to_char(h.day, 'YYYY-MM-DD') AS day, coalesce(t.holiday_names ->> to_char(h.day, 'YYYY-MM-DD'), '') AS name
FROM callboard.tenants t, unnest(t.holidays) h (day)
WHERE t.id = callboard.current_tenant()
ORDER BY h.day
