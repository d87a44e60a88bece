-- One line: tables that hold rows of their own, those of them that are empty, rows in all.
SELECT count(*), count(*) FILTER (WHERE rows = 0), coalesce(sum(rows), 0)
FROM (
  SELECT (xpath('/row/rows/text()', query_to_xml(
    format('SELECT count(*) AS rows FROM ONLY %s', c.oid::regclass), false, true, '')
    ))[1]::text::bigint AS rows
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence <> 't'
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e')
) AS counted;
