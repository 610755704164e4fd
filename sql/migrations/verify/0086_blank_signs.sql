-- Raises if plain() is not the one that 0086_blank_signs.sql made.
DO $$
BEGIN
    IF callboard.plain(U&'Ada\3164Byron\2800') IS DISTINCT FROM 'Ada Byron' THEN
        RAISE EXCEPTION 'blank signs: plain() is an older one';
    END IF;
END $$;
