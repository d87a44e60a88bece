-- Makes the role in :owner the owner of everything that a schema script made in this database.
-- What belongs to an extension or to another object (a sequence to its column) follows or stays.
\set not_of_extension 'NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = o.oid AND e.deptype = ''e'')'
\set of_script '(SELECT oid FROM pg_namespace WHERE nspname !~ ''^pg_'' AND nspname <> ''information_schema'')'

SELECT format('ALTER SCHEMA %I OWNER TO %I', nspname, :'owner')
FROM pg_namespace o WHERE oid IN :of_script AND :not_of_extension \gexec

SELECT format('ALTER TABLE %s OWNER TO %I', oid::regclass, :'owner')
FROM pg_class o
WHERE relnamespace IN :of_script AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND :not_of_extension
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.classid = 'pg_class'::regclass
                  AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') AND relkind = 'S') \gexec

SELECT format('ALTER ROUTINE %s OWNER TO %I', oid::regprocedure, :'owner')
FROM pg_proc o WHERE pronamespace IN :of_script AND :not_of_extension \gexec

SELECT format('ALTER TYPE %s OWNER TO %I', oid::regtype, :'owner')
FROM pg_type o
WHERE typnamespace IN :of_script AND :not_of_extension AND typtype IN ('d', 'e', 'r', 'c')
  AND (typrelid = 0 OR (SELECT relkind = 'c' FROM pg_class WHERE oid = typrelid)) \gexec
