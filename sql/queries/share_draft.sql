-- Shares a what-if board of one's own with another member, or no longer.
--   $1 uuid id   $2 uuid the member's user id   $3 bool  shared
-- Columns: outcome, message, id, version.
SELECT * FROM callboard.share_draft($1::uuid, $2::uuid, $3::boolean)
