-- Brings the reports' views of all tenants up to date where they are an hour old. For the operator.
-- Columns: refreshed_at; NULL: they are not.
SELECT callboard.refresh_reports(interval '1 hour') AS refreshed_at
