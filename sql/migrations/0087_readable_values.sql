-- Values that PostgreSQL takes and no board can read, so that a studio which had one was closed to all: numeric's "no
-- number", which is not less than 0 either, as a rate; days whose year has not four digits; working patterns of more
-- stretches than a board holds (SCHEDULE_SPANS in src/domain/schedule.h); and zones by other names than their files
-- have (europe/london, BST). zone_problem() keeps the last out.
SET LOCAL ROLE callboard_owner;

DO $$
DECLARE
    r record;
BEGIN
    FOR r IN UPDATE callboard.artists a SET rate = NULL FROM callboard.tenants t
             WHERE a.rate = 'NaN' AND t.id = a.tenant_id RETURNING t.name AS tenant, a.name LOOP
        RAISE WARNING USING ERRCODE = 'CB087', MESSAGE =
            format('%s: the rate of "%s" was no number, and is not given from now on.', r.tenant, r.name);
    END LOOP;
    FOR r IN UPDATE callboard.artists a SET working_pattern = NULL FROM callboard.tenants t
             WHERE regexp_count(a.working_pattern::text, '\[') > 28 AND t.id = a.tenant_id
             RETURNING t.name AS tenant, a.name LOOP
        RAISE WARNING USING ERRCODE = 'CB087', MESSAGE =
            format('%s: the working pattern of "%s" had too many stretches, and is not given from now on.', r.tenant,
                   r.name);
    END LOOP;
END $$;

ALTER TABLE callboard.artists
    ADD CONSTRAINT artists_rate_is_a_number CHECK (rate <> 'NaN'),
    ADD CONSTRAINT artists_working_pattern_has_few_stretches CHECK (regexp_count(working_pattern::text, '\[') <= 28);

DO $$
DECLARE
    r record;
BEGIN
    FOR r IN SELECT id, name, holidays FROM callboard.tenants
             WHERE '0001-01-01' > ANY (holidays) OR '9999-12-31' < ANY (holidays) ORDER BY name LOOP
        UPDATE callboard.tenants
        SET holidays = ARRAY(SELECT d FROM unnest(r.holidays) d
                             WHERE d BETWEEN '0001-01-01' AND '9999-12-31' ORDER BY d)
        WHERE id = r.id;
        RAISE WARNING USING ERRCODE = 'CB087', MESSAGE =
            format('%s: holidays beyond the years 1 to 9999 are gone.', r.name);
    END LOOP;
    FOR r IN DELETE FROM callboard.time_off o USING callboard.tenants t
             WHERE t.id = o.tenant_id AND (o.start_time < '0001-01-02Z' OR o.end_time > '9999-12-30Z')
             RETURNING t.name LOOP
        RAISE WARNING USING ERRCODE = 'CB087', MESSAGE =
            format('%s: time off beyond the years 1 to 9999 is gone.', r.name);
    END LOOP;
END $$;

ALTER TABLE callboard.tenants DROP CONSTRAINT tenants_holidays_are_days;
ALTER TABLE callboard.tenants ADD CONSTRAINT tenants_holidays_are_days CHECK (
    NOT '0001-01-01'::date > ANY (holidays) AND NOT '9999-12-31'::date < ANY (holidays)
    AND array_position(holidays, NULL::date) IS NULL);
-- What is not finite is refused by time_off_in_order, and cannot be subtracted.
ALTER TABLE callboard.time_off DROP CONSTRAINT time_off_at_most_a_year;
ALTER TABLE callboard.time_off
    ADD CONSTRAINT time_off_at_most_a_year CHECK (
        CASE WHEN isfinite(start_time) AND isfinite(end_time) THEN end_time - start_time <= interval '366 days'
             ELSE true END),
    ADD CONSTRAINT time_off_years_in_range CHECK (start_time >= '0001-01-02Z'::timestamptz
                                                  AND end_time <= '9999-12-30Z'::timestamptz);

DO $$
DECLARE
    r record;
    meant text;
BEGIN
    FOR r IN SELECT id, name, zone FROM callboard.tenants
             WHERE zone NOT IN (SELECT z.name FROM pg_timezone_names z) ORDER BY name LOOP
        meant := coalesce((SELECT z.name FROM pg_timezone_names z WHERE lower(z.name) = lower(r.zone) LIMIT 1), 'UTC');
        UPDATE callboard.tenants SET zone = meant WHERE id = r.id;
        RAISE WARNING USING ERRCODE = 'CB087', MESSAGE =
            format('%s: no board knows its zone "%s"; it is "%s" from now on.', r.name, r.zone, meant);
    END LOOP;
END $$;

RESET ROLE;
