-- What later migrations left without a caller goes; what 0018 left without a comment gets one.
SET LOCAL ROLE callboard_owner;

-- 0028 asks promote_freed(), for several artists at once; 0026 reads off the trail what an act took back.
DROP FUNCTION callboard.promote_options(callboard.acting, uuid, timestamptz, timestamptz);
DROP FUNCTION callboard.is_undone(callboard.bookings, uuid);

COMMENT ON COLUMN callboard.hold_fates.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.hold_fates.week IS 'The Monday of the week they were made in';
COMMENT ON COLUMN callboard.hold_fates.created_by IS 'Who made them';
COMMENT ON COLUMN callboard.hold_fates.made IS 'Bookings that were a hold at some time';
COMMENT ON COLUMN callboard.hold_fates.firmed IS 'Of these became a pencil or confirmed';
COMMENT ON COLUMN callboard.hold_fates.lapsed IS 'Of these ran out';
COMMENT ON COLUMN callboard.hold_fates.released IS 'Of these were released';
COMMENT ON COLUMN callboard.hold_fates.still_held IS 'Of these are holds now';

RESET ROLE;
