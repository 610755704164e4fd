CREATE OR REPLACE FUNCTION callboard.restored_id(p_id uuid, r callboard.restores) RETURNS uuid
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE WHEN (r).from_id = (r).tenant_id THEN p_id
                WHEN p_id = (r).from_id THEN (r).tenant_id
                ELSE md5((r).tenant_id::text || p_id::text)::uuid END
$$;
COMMENT ON FUNCTION callboard.restored_id IS
    'The id that an id of the backup becomes: itself, or, in a tenant with another id, always the same other one';
