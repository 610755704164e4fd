-- Enters a tenant for this transaction: the first statement of every later request's segment.
--   $1 uuid  tenant
--   $2 uuid  act that the writes of this request are part of, or NULL
--   $3 text  where events say they come from
--   $4 text  zone that timestamps are printed in, or NULL: the tenant's
-- Columns: enter (void). Raises CB001, CB003.
SELECT callboard.enter($1::uuid, $2::uuid, $3::text, $4::text)
