-- An act stands where its newest event does: below a page's end there may be older events of what that page has shown.
CREATE OR REPLACE FUNCTION callboard.is_newest_of_act(e callboard.trail) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN NOT EXISTS (SELECT FROM callboard.trail n
                       WHERE n.tenant_id = e.tenant_id AND n.act_id = e.act_id AND n.actor_id = e.actor_id
                         AND n.seq > e.seq);
END $$;
COMMENT ON FUNCTION callboard.is_newest_of_act IS 'No event of its act came after it';
