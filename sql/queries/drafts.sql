-- The what-if boards that one may open: one's own first.
-- Columns: id, name, owner (user id), bookings (how many it touches), shared (with whom, names), created_us.
SELECT d.id, d.name, d.owner,
       (SELECT count(*) FROM callboard.draft_bookings b WHERE b.draft_id = d.id) AS bookings,
       coalesce((SELECT string_agg(m.name, ', ' ORDER BY m.name)
                 FROM callboard.draft_members s JOIN callboard.members m ON m.user_id = s.user_id
                 WHERE s.draft_id = d.id), '') AS shared,
       callboard.us(d.created_at) AS created_us
FROM callboard.drafts d
ORDER BY d.owner <> callboard.current_member(), callboard.fold(d.name), d.id
