-- Images of rows: an object of fields, or of [before, after] by field. What is an id is told by the name of its field,
-- never by what it looks like: a title may look like one. The tenant is the one that is restored, whatever an image
-- says.
CREATE OR REPLACE FUNCTION callboard.restored_json(p_image jsonb, r callboard.restores, p_ids text[]) RETURNS jsonb
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE WHEN jsonb_typeof(p_image) <> 'object' OR NOT p_image ?| p_ids THEN p_image ELSE (
        SELECT jsonb_object_agg(f.key, CASE
            WHEN f.key = 'tenant_id' THEN to_jsonb((r).tenant_id)
            WHEN f.key <> ALL (p_ids) THEN f.value
            WHEN jsonb_typeof(f.value) = 'array' THEN
                (SELECT jsonb_agg(to_jsonb(callboard.restored_id(v::uuid, r)) ORDER BY n)
                 FROM jsonb_array_elements_text(f.value) WITH ORDINALITY e (v, n))
            ELSE coalesce(to_jsonb(callboard.restored_id((f.value #>> '{}')::uuid, r)), 'null') END)
        FROM jsonb_each(p_image) f) END
$$;
COMMENT ON FUNCTION callboard.restored_json IS
    'An image of a row with the ids as they become; p_ids: the names of fields that are ids, tenant_id among them';
