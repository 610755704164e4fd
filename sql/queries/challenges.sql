-- challenges
-- The pencils of the tenant that are challenged now.
-- Columns: pencil_id, option_id, created_by (the challenger), until_us, reminded (its time was over unanswered).
SELECT * FROM callboard.read_challenges()
