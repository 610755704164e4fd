-- Brings the reports of all tenants up to date. For the operator.
-- Columns: refreshed_at.
SELECT callboard.refresh_reports() AS refreshed_at
