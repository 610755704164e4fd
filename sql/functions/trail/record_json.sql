-- Each holiday is a field of its own, so that two people who enter different ones do not stand in each other's way.
CREATE OR REPLACE FUNCTION callboard.record_json(p_row jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE
AS $$
    SELECT p_row - '{tenant_id,id,user_id,version,created_at,updated_at,holidays,holiday_names,folded,twin}'::text[]
           || coalesce((SELECT jsonb_object_agg('holiday ' || d, coalesce(p_row -> 'holiday_names' ->> d, ''))
                        FROM jsonb_array_elements_text(p_row -> 'holidays') d WHERE d IS NOT NULL), '{}')
$$;
COMMENT ON FUNCTION callboard.record_json IS 'What of a row of a record can change, by the names that the trail uses';
