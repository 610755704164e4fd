-- The hours that count, as the board counts them (src/domain/stint.h has the rule in words):
-- 1. Short, by the clocks: whole, on the day on which it begins, unless it leaves a night between two shifts.
-- 2. By days: the pattern's minutes within it. A day off, before the first day that has some or behind the last: nine
--    to six, widened to the booking's own clocks if the end's clock is later than the start's. No pattern: each day so.
-- 3. Time off is taken away from either.
CREATE OR REPLACE FUNCTION callboard.counted_days(p_pattern int4multirange, p_holidays date[], p_off tstzmultirange,
                                                  p_zone text, p_start timestamptz, p_end timestamptz)
RETURNS TABLE (day date, us bigint)
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    starts timestamp := p_start AT TIME ZONE p_zone;
    ends timestamp := p_end AT TIME ZONE p_zone;
    last timestamp := (p_end - interval '1 microsecond') AT TIME ZONE p_zone;
    is_short boolean := ends < starts + interval '1 day';
    span tstzmultirange := tstzmultirange(tstzrange(p_start, p_end));
    count int;
    work tstzmultirange[] := '{}'; -- of each day, the pattern's hours within the booking
    first_work int;
    last_work int;
    opens int := 540; -- the hours of a day off, minutes
    closes int := 1080;
    minutes tstzmultirange;
BEGIN
    day := starts::date;
    -- only hours that run over midnight can belong to two shifts on one day
    IF is_short AND (last::date <> day OR p_pattern @> (extract(isodow FROM day)::int - 1) * 1440)
       AND p_pattern <> '{[0,10080)}' THEN
        is_short := (callboard.shift_at(p_pattern, p_holidays, starts)
                     < callboard.shift_at(p_pattern, p_holidays, last)) IS NOT TRUE;
    END IF;
    IF is_short THEN
        us := CASE WHEN p_off IS NULL THEN (extract(epoch FROM p_end - p_start) * 1000000)::bigint
                   ELSE callboard.length_of(span - p_off) END;
        IF us > 0 THEN
            RETURN NEXT;
        END IF;
        RETURN;
    END IF;
    count := last::date - day + 1;
    FOR i IN 1 .. count LOOP
        minutes := CASE WHEN p_pattern IS NULL OR day + i - 1 = ANY (p_holidays) THEN '{}'
                        ELSE callboard.day_work(p_pattern, day + i - 1, p_zone) * span END;
        work[i] := minutes;
        IF minutes <> '{}' THEN
            first_work := coalesce(first_work, i);
            last_work := i;
        END IF;
    END LOOP;
    IF ends::time > starts::time THEN
        opens := least(opens, (floor(extract(epoch FROM starts::time) / 60))::int);
        closes := greatest(closes, ceil(extract(epoch FROM ends::time) / 60)::int);
    END IF;
    FOR i IN 1 .. count LOOP
        minutes := work[i];
        IF (first_work IS NULL OR i < first_work OR i > last_work)
           AND NOT (p_pattern IS NOT NULL AND callboard.begins_work(p_pattern, p_holidays, day)) THEN
            minutes := tstzmultirange(tstzrange(callboard.at_clock(day, opens, p_zone),
                                                callboard.at_clock(day, closes, p_zone))) * span;
        END IF;
        us := callboard.length_of(CASE WHEN p_off IS NULL THEN minutes ELSE minutes - p_off END);
        IF us > 0 THEN
            RETURN NEXT;
        END IF;
        day := day + 1;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.counted_days IS
    'What counts of a booking on each of its days, microseconds, where that is any: by pattern, public holidays and '
    'time off (NULL: none)';
GRANT EXECUTE ON FUNCTION callboard.counted_days TO callboard_reader;
