-- How old the reports are. What they are read from is in sql/walls/reports.sql.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.report_refreshes (
    one          boolean PRIMARY KEY DEFAULT true CONSTRAINT report_refreshes_is_one_row CHECK (one),
    refreshed_at timestamptz NOT NULL
);

COMMENT ON TABLE callboard.report_refreshes IS 'How old the reports are: one row';
COMMENT ON COLUMN callboard.report_refreshes.one IS 'Always true';
COMMENT ON COLUMN callboard.report_refreshes.refreshed_at IS 'Start of the last refresh';

INSERT INTO callboard.report_refreshes (refreshed_at) VALUES (clock_timestamp());

RESET ROLE;
