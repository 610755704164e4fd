CREATE OR REPLACE FUNCTION callboard.restore_broken(r callboard.restores, p_table text, p_broken text)
RETURNS callboard.saved
LANGUAGE sql IMMUTABLE
AS $$
    SELECT ROW('invalid', format(CASE WHEN (r).at IS NULL THEN
        'The rows of %s do not hold together (%s): the backup was changed, or not made by callboard.' ELSE
        'The rows of %s do not hold together as they were at that moment (%s). If something was being written at that '
        'very moment, one a second later will do.' END, p_table, p_broken), NULL, NULL)::callboard.saved
$$;
COMMENT ON FUNCTION callboard.restore_broken IS 'What is said where a constraint or a check refuses rows of a backup';
