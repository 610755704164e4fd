-- The what-if boards that one may open, or one of them, as the command line prints them: one's own first.
--   $1 uuid  the member's own user id   $2 uuid  the what-if board, or NULL: all
-- Columns: id, name, owner_id, owner, mine, bookings (how many it touches), shared (text[]: with whom, names), since.
SELECT d.id, d.name, d.owner AS owner_id, o.name AS owner, d.owner = $1::uuid AS mine, d.bookings,
       ARRAY(SELECT m.name FROM callboard.read_draft_members() s JOIN callboard.read_members() m ON m.user_id = s.user_id
             WHERE s.draft_id = d.id ORDER BY m.name) AS shared,
       callboard.at(d.created_us) AS since
FROM callboard.read_drafts() d LEFT JOIN callboard.read_members() o ON o.user_id = d.owner
WHERE $2::uuid IS NULL OR d.id = $2::uuid
ORDER BY d.owner <> $1::uuid, callboard.fold(d.name), d.id
