CREATE OR REPLACE FUNCTION callboard.problem(p_title text, p_notes text, p_start timestamptz, p_end timestamptz)
RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT CASE
    WHEN p_title IS NULL OR p_title = '' THEN 'A booking needs a title.'
    WHEN length(p_title) > 255 THEN 'The title is longer than 255 characters.'
    WHEN NOT callboard.is_line(p_title, 1, 255) THEN 'The title has control characters in it.'
    WHEN length(p_notes) > 10000 THEN 'The notes are longer than 10000 characters.'
    WHEN NOT callboard.is_text(p_notes, 10000) THEN 'The notes have control characters in them.'
    WHEN p_start IS NULL OR p_end IS NULL THEN 'A booking needs a start and an end between the years 1 and 9999.'
    WHEN p_end <= p_start THEN 'The end is not after the start.'
    WHEN p_end - p_start > interval '366 days' THEN 'A booking is at most a year long.'
    END
$$;
COMMENT ON FUNCTION callboard.problem IS 'What is wrong with these values, as a sentence; NULL: nothing';
