-- Asked only where there is something to do, by the WHEN of each trigger. Notes keep their blanks and lines.
CREATE OR REPLACE FUNCTION callboard.plain_texts() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN jsonb_populate_record(NEW, (
        SELECT jsonb_object_agg(key, CASE key WHEN 'notes' THEN normalize(value, NFC)
                                              ELSE callboard.plain(value) END)
        FROM jsonb_each_text(to_jsonb(NEW)) WHERE key = ANY (TG_ARGV)));
END $$;
COMMENT ON FUNCTION callboard.plain_texts IS 'Stores the columns that the trigger names as plain() has them';
