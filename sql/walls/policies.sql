-- The wall between tenants: row level security on every table. Members have no privilege on any: planner statistics and
-- unique indexes would tell them of other tenants by EXPLAIN. They call functions: those of sql/functions/read read as
-- callboard_reader, under these policies; nobody but the owner's functions writes.
--
-- (SELECT ...): asked once a query. Without the SELECT it is asked once a row, 54 times slower.

-- Each table that has a tenant, also one that is new.
DO $$
DECLARE
    of regclass;
    key text;
BEGIN
    FOR of, key IN SELECT c.oid, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                       AND a.attname = CASE c.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END
                   WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind = 'r' ORDER BY c.relname LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', of);
        EXECUTE (SELECT coalesce(string_agg(format('DROP POLICY %I ON %s;', polname, of), ' '), '')
                 FROM pg_policy WHERE polrelid = of);
        EXECUTE format('CREATE POLICY own_tenant ON %s FOR SELECT TO callboard_reader '
                       'USING (%I = (SELECT callboard.current_tenant()))', of, key);
        EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, callboard_member', of);
        EXECUTE format('GRANT SELECT ON %s TO callboard_reader', of);
    END LOOP;
END $$;

-- A what-if board is seen by its owner and by those it is shared with.
DO $$
DECLARE
    of text;
BEGIN
    FOREACH of IN ARRAY '{drafts,draft_members,draft_bookings,draft_steps}'::text[] LOOP
        EXECUTE format('DROP POLICY IF EXISTS own_tenant ON callboard.%I', of);
        EXECUTE format('CREATE POLICY own_draft ON callboard.%I FOR SELECT TO callboard_reader '
                       'USING (tenant_id = (SELECT callboard.current_tenant()) '
                       'AND %I IN (SELECT callboard.my_drafts()))',
                       of, CASE of WHEN 'drafts' THEN 'id' ELSE 'draft_id' END);
    END LOOP;
END $$;

-- No tenant's: read by functions alone.
ALTER TABLE callboard.report_refreshes ENABLE ROW LEVEL SECURITY;
ALTER TABLE callboard.sweeps ENABLE ROW LEVEL SECURITY;
