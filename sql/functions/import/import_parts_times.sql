-- The file's start and the board's end are a time that nobody has wanted where both have moved the booking: then it is the
-- file's with both, or the board's. Where each has changed the other end of it, both hold, if anything lies between them.
-- Asked where each side has changed one or both.
CREATE OR REPLACE FUNCTION callboard.import_parts_times(p_row callboard.import_rows, p_board callboard.import_rows,
                                                        p_changed text[], p_theirs text[]) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN 'start' = ANY (p_changed) AND 'start' = ANY (p_theirs) OR 'end' = ANY (p_changed) AND 'end' = ANY (p_theirs)
        OR CASE WHEN 'start' = ANY (p_changed) THEN p_row.start_time ELSE p_board.start_time END
           >= CASE WHEN 'end' = ANY (p_changed) THEN p_row.end_time ELSE p_board.end_time END;
END $$;
COMMENT ON FUNCTION callboard.import_parts_times IS
    'Whether start and end of a booking would come from two sides that do not go together';
