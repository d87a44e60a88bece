# Functions that a schema script's own functions call in schemas which it never creates: what the
# application's installer, not the script, would have put there. Sourced, not run.
# Needs: extensions.bash (plain_sql), schema-database.bash (admin_psql)

# The names, schema.function, one a line.
missing_functions() {
  local text created
  text=$(plain_sql "$1" | tr '\n' ' ')
  created=$(grep -oE 'create schema +(if not exists +)?"?[a-z_][a-z0-9_]*' <<<"$text" \
    | sed -E 's/.*[" ]//')
  grep -oE '(perform|select|:=) +[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]* *\(' <<<"$text" \
    | sed -E 's/^[^ ]+ +//; s/ *\($//' | sort -u \
    | grep -vE '^(pg_[a-z_]+|information_schema|public|new|old|excluded)\.' \
    | while IFS=. read -r schema name; do
      grep -qxF -- "$schema" <<<"$created" || echo "$schema.$name"
    done
}

# Stands in for them in a database: database, script. Each takes any arguments, by position, and
# does nothing; says so on standard error.
stand_in_for_missing_functions() {
  local database=$1 name
  for name in $(missing_functions "$2"); do
    echo "note: $(basename "$2") calls $name, which it does not create: a function that does nothing stands in" >&2
    admin_psql "$database" -v ON_ERROR_STOP=1 -v schema="${name%%.*}" -v name="${name#*.}" -f - <<'SQL'
SET client_min_messages = warning;
CREATE SCHEMA IF NOT EXISTS :"schema";
GRANT USAGE ON SCHEMA :"schema" TO PUBLIC;
CREATE FUNCTION :"schema".:"name"() RETURNS integer LANGUAGE sql AS 'SELECT 0';
CREATE FUNCTION :"schema".:"name"(VARIADIC "any") RETURNS integer LANGUAGE internal
  AS 'pg_num_nulls';
SQL
  done
}
