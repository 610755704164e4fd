-- From its answer on a tenant takes no writes. For the operator.
--   $1 text  its name
-- Columns: outcome (done, gone), message (done: since when, RFC 3339 in UTC), id, version (NULL).
SELECT * FROM callboard.freeze_tenant($1::text)
