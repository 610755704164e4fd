-- Which patterns a tenant's artists have, without reading all artists: own_patterns() steps from one to the next. By
-- their hash, because a row of an index holds no pattern of any length.
SET LOCAL ROLE callboard_owner;

CREATE INDEX artists_pattern ON callboard.artists
    (tenant_id, hash_multirange_extended(coalesce(working_pattern, '{(,)}'), 0)) WHERE archived_at IS NULL;

RESET ROLE;
