CREATE OR REPLACE FUNCTION callboard.replication_lag(OUT value float8, OUT finding text, OUT detail jsonb)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    standbys bigint;
    synchronous bigint;
BEGIN
    IF pg_is_in_recovery() THEN
        value := CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
                      ELSE callboard.doctor_since(pg_last_xact_replay_timestamp()) END;
        finding := 'a standby, ' || callboard.doctor_age(value) || ' behind';
        RETURN;
    END IF;
    SELECT coalesce(max(extract(epoch FROM replay_lag)), 0), count(*),
           count(*) FILTER (WHERE sync_state IN ('sync', 'quorum'))
    INTO value, standbys, synchronous FROM pg_stat_replication WHERE state IN ('streaming', 'catchup');
    finding := CASE standbys WHEN 0 THEN 'no standby'
                    ELSE format('%s standbys, the slowest %s behind', standbys, callboard.doctor_age(value)) END;
    IF current_setting('synchronous_standby_names') <> '' AND synchronous = 0 THEN
        value := 'Infinity';
        finding := finding || ': commits wait for a synchronous one';
    END IF;
END $$;
COMMENT ON FUNCTION callboard.replication_lag IS 'How far the slowest standby, or this server as one, is behind';
GRANT EXECUTE ON FUNCTION callboard.replication_lag TO callboard_owner;
