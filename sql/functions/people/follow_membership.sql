-- Logins stay outside: the operator makes and removes them.
CREATE OR REPLACE FUNCTION callboard.follow_membership() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM callboard.members m WHERE m.login = OLD.login AND m.archived_at IS NULL) THEN
        PERFORM callboard.dismiss(OLD.login);
    END IF;
    IF NEW.archived_at IS NOT NULL THEN
        DELETE FROM callboard.notices n WHERE n.tenant_id = NEW.tenant_id AND n.user_id = NEW.user_id;
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.follow_membership IS
    'A login that is no tenant''s member any more may no longer call what members call; who is removed gets no mail';
