-- What a second option becomes: of its free parts those that touch p_freed move up, each a booking; the rest waits on.
-- The option itself is what of the rest comes first. What has begun is not split.
CREATE OR REPLACE FUNCTION callboard.option_targets(p_zone text, b callboard.bookings, p_freed tstzmultirange,
                                                    p_queue boolean)
RETURNS callboard.bookings[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    parts tstzrange[] := '{}';
    moves boolean[] := '{}';
    targets callboard.bookings[] := '{}';
    p record;
    t callboard.bookings;
BEGIN
    FOR p IN SELECT x.part, x.free AND x.part && p_freed
                    AND (x.part @> callboard.span(b) OR lower(x.part) >= clock_timestamp()) AS moves
             FROM callboard.option_parts(p_zone, b, callboard.taken_from(b, p_queue)) x LOOP
        IF NOT p.moves AND NOT moves[cardinality(moves)] THEN
            parts[cardinality(parts)] := range_merge(parts[cardinality(parts)], p.part);
        ELSE
            parts := parts || p.part;
            moves := moves || p.moves;
        END IF;
    END LOOP;
    IF NOT true = ANY (moves) THEN
        RETURN targets;
    END IF;
    FOR i IN 1 .. cardinality(parts) LOOP
        t := b;
        t.start_time := lower(parts[i]);
        t.end_time := upper(parts[i]);
        IF moves[i] THEN
            t.status := 'pencil';
            t.queued_at := NULL;
        END IF;
        IF i <> coalesce(array_position(moves, false), 1) THEN
            t.id := gen_random_uuid();
            t.version := NULL;
            t.uid := NULL;
            t.split_from := b.id;
        END IF;
        targets := targets || t;
    END LOOP;
    RETURN targets;
END $$;
COMMENT ON FUNCTION callboard.option_targets IS
    'What is to be written so that a second option moves up; empty: it cannot';
