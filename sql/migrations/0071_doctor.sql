-- What `callboard doctor` looks at: when the operator's timer swept last, and how long statements take.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.sweeps (
    one      boolean PRIMARY KEY DEFAULT true CONSTRAINT sweeps_is_one_row CHECK (one),
    swept_at timestamptz NOT NULL
);

COMMENT ON TABLE callboard.sweeps IS 'When sweep_all() ended last: one row';
COMMENT ON COLUMN callboard.sweeps.one IS 'Always true';
COMMENT ON COLUMN callboard.sweeps.swept_at IS
    'End of the last sweep of all tenants; before the first: when this table was made';

INSERT INTO callboard.sweeps (swept_at) VALUES (clock_timestamp());

RESET ROLE;

-- pg_stat_statements has figures of every login's statements, so members may not read it. Only a superuser makes it;
-- where there is none, or the server does not have it, the doctor says how it comes.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'pg_stat_statements') THEN
        CREATE EXTENSION pg_stat_statements WITH SCHEMA public;
        REVOKE ALL ON public.pg_stat_statements, public.pg_stat_statements_info FROM PUBLIC;
        GRANT SELECT ON public.pg_stat_statements, public.pg_stat_statements_info TO callboard_watcher;
    END IF;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
    NULL;
END $$;

-- pgstattuple_approx(), where that extension is, tells bloat more closely than an estimate.
DO $$
BEGIN
    GRANT pg_stat_scan_tables TO callboard_watcher;
EXCEPTION WHEN insufficient_privilege THEN
    NULL;
END $$;
