# A fresh database with a schema in it, owned by an ordinary role. Sourced, not run.
# Needs: ROWMILL_TEST_PGURL, repository, extensions.bash, missing-functions.bash

schema_owner=rowmill_owner

# Runs psql as the superuser in a database: the name, then psql's arguments.
admin_psql() {
  local database=$1
  shift
  psql -X -q "$ROWMILL_TEST_PGURL" -c "\\connect \"$database\"" "$@"
}

# Runs psql as the owner of the tables in a database: the name, then psql's arguments.
owner_psql() {
  local database=$1
  shift
  PGPASSWORD=$schema_owner psql -X -q -h "$server_host" -p "$server_port" -U "$schema_owner" \
    -d "$database" "$@"
}

# Creates the ordinary role once a server, and learns the server's address.
# Sets server_host and server_port.
prepare_server() {
  read -r server_host server_port < <(psql -X -q "$ROWMILL_TEST_PGURL" -c '\echo :HOST :PORT') \
    && [ -n "$server_port" ] || {
    echo "error: no PostgreSQL answers at $ROWMILL_TEST_PGURL" >&2
    return 1
  }
  psql -X -q -At "$ROWMILL_TEST_PGURL" >/dev/null <<SQL
SELECT 'CREATE ROLE $schema_owner' WHERE NOT EXISTS
  (SELECT FROM pg_roles WHERE rolname = '$schema_owner') \gexec
ALTER ROLE $schema_owner LOGIN NOSUPERUSER PASSWORD '$schema_owner';
SQL
}

# Installs what the extensions of the named scripts need on the server.
# Done before any database is made, as apt-get runs once at a time.
install_needed_extensions() {
  local file name
  for file in "$@"; do
    created_extensions "$file"
    assumed_extensions "$file"
  done | sort -u | while read -r name; do
    [ -n "$(psql -X -q -At "$ROWMILL_TEST_PGURL" -v name="$name" \
      <<<"SELECT 1 FROM pg_available_extensions WHERE name = :'name'")" ] && continue
    install_extension "$name" </dev/null \
      || echo "note: no Debian package for the extension $name" >&2
  done
}

# Makes a database and loads a schema into it: database, script, file for the server's complaints.
# The script runs as the superuser, so that it may create extensions, and all it made is then
# handed to the ordinary owner. Statements that the server refuses are passed over, as scripts
# often name roles of their own system; see refused_statements.
create_schema_database() {
  local database=$1 script=$2 complaints=$3 name
  admin_psql postgres -v ON_ERROR_STOP=1 -c "CREATE DATABASE \"$database\" OWNER $schema_owner
    TEMPLATE template0 ENCODING 'UTF8'" 2>"$complaints" || return 1
  for name in $(assumed_extensions "$script"); do
    admin_psql "$database" -c "CREATE EXTENSION IF NOT EXISTS \"$name\" CASCADE" \
      >/dev/null 2>>"$complaints"
  done
  stand_in_for_missing_functions "$database" "$script"
  # Where it is, as \i is relative to the folder that psql runs in.
  (cd "$(dirname "$script")" && admin_psql "$database" -f "$(basename "$script")") \
    >/dev/null 2>>"$complaints"
  admin_psql "$database" -v ON_ERROR_STOP=1 -v owner=$schema_owner \
    -f "$repository/Scripts/support/hand-over.sql" >/dev/null 2>>"$complaints"
}

# The errors among the server's complaints that can matter to a table.
refused_statements() {
  grep -E 'ERROR:' "$1" | grep -vE 'role "[^"]*" does not exist|extension "[^"]*" already exists'
}

# Drops a database, whoever is in it.
drop_database() {
  admin_psql postgres -c "DROP DATABASE IF EXISTS \"$1\" WITH (FORCE)" 2>/dev/null
}
