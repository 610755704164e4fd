-- Begins to restore a tenant in this transaction. For the operator.
--   $1 uuid tenant's id in the backup   $2 text its name there   $3 text other name, with ids of its own, or NULL
--   $4 int schema of the backup   $5 bigint $6 bigint first and last number of its trail, or NULL
--   $7 text login that is to be an admin, or NULL   $8 bigint the moment to go back to, or NULL
-- Columns: outcome (done, invalid), message, id (the tenant's from now on), version (NULL).
SELECT * FROM callboard.restore_begin($1::uuid, $2::text, $3::text, $4::int, $5::bigint, $6::bigint, $7::text,
                                       $8::bigint)
