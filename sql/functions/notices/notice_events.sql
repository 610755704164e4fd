-- What the clock ends is nobody's own act, whichever board it was that swept. By the snapshot of the last mail, as
-- changes_since() goes by a horizon: no order of the trail is that of commits. A snapshot of another server, or of this
-- one before its data came out of a dump, may lie ahead of all that happens here: then the time counts. It does so in
-- any case, with a day to spare for who commits late: events that came out of a dump keep the numbers of elsewhere.
CREATE OR REPLACE FUNCTION callboard.notice_events(n callboard.notices) RETURNS SETOF callboard.booking_events
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    counts boolean := coalesce(pg_snapshot_xmax(n.told) <= pg_snapshot_xmax(pg_current_snapshot()), false);
    least xid8 := CASE WHEN counts THEN pg_snapshot_xmin(n.told) ELSE '0' END;
    since timestamptz := n.since - CASE WHEN counts THEN interval '1 day' ELSE interval '0' END;
BEGIN
    RETURN QUERY SELECT * FROM callboard.booking_events e
    WHERE e.tenant_id = n.tenant_id AND e.xid >= least AND e.at >= since
      AND NOT (counts AND pg_visible_in_snapshot(e.xid, n.told))
      AND e.created_by = n.user_id AND (e.source = 'sweep' OR e.actor_id IS DISTINCT FROM n.user_id)
      AND callboard.notice_kind(e.act) = ANY (n.wanted);
END $$;
COMMENT ON FUNCTION callboard.notice_events IS 'What a member wants to be told and was not';
