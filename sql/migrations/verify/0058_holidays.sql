-- Raises if what 0058_holidays.sql made is not there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'tenants_holidays_are_days') THEN
        RAISE EXCEPTION 'tenants_holidays_are_days is missing';
    END IF;
END $$;
