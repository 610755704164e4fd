-- Changes on a what-if board, as one act: all of them or none.
--   $1 uuid  the what-if board   $2 jsonb  the list, as bulk.sql takes it   $3 bool  false: only what would be refused
-- Columns: those of bulk.sql, and drafted: what is now drafted about the booking in words.
SELECT change, (answer).*, drafted FROM callboard.draft_act($1::uuid, $2::jsonb, $3::boolean)
