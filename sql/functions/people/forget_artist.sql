-- The trail keeps what a field was: it is blanked there as well, also in the events that this writes.
CREATE OR REPLACE FUNCTION callboard.forget_artist(p_tenant text, p_artist text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    tenant uuid := callboard.tenant_named(p_tenant);
    who uuid[] := ARRAY(SELECT a.id FROM callboard.artists a
                        WHERE a.tenant_id = tenant AND (a.name = callboard.plain(p_artist) OR a.id::text = lower(p_artist)));
BEGIN
    IF tenant IS NULL THEN
        RETURN ROW('gone', CASE WHEN p_tenant IS NULL THEN 'There are several tenants, or none: name one with --tenant.'
            ELSE 'There is no tenant "' || p_tenant || '".' END, NULL, NULL)::callboard.saved;
    ELSIF cardinality(who) <> 1 THEN
        RETURN ROW('gone', CASE cardinality(who)
            WHEN 0 THEN format('There is no artist "%s"; removed ones count.', p_artist)
            ELSE format('Several artists are, or were, called "%s"; name one by its id.', p_artist) END,
            NULL, NULL)::callboard.saved;
    END IF;
    PERFORM callboard.let_write(tenant);
    PERFORM callboard.blank_artist(tenant, who[1]);
    RETURN ROW('done', NULL, who[1], NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.forget_artist IS
    'Blanks an artist''s contact, notes, bio and portfolio and the reasons of time off, in the trail too; for '
    'the operator. '
    'done, gone';
GRANT EXECUTE ON FUNCTION callboard.forget_artist TO callboard_operator;
