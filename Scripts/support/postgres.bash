# A private PostgreSQL server in a temporary directory. Sourced, not run. Needs: packages.bash

# Installs the server and puts its programs, psql among them, on the PATH.
require_postgres() {
  require_packages postgresql-15 postgresql-contrib || return 1
  local programs=/usr/lib/postgresql/15/bin
  if [ -x "$programs/initdb" ]; then
    export PATH="$programs:$PATH"
  elif ! command -v initdb >/dev/null; then
    echo "error: no initdb found: install PostgreSQL 15 and put its programs on the PATH" >&2
    return 1
  fi
}

# The user that the server runs as: the caller, but for root, whom it refuses.
server_user() {
  if [ "$(id -u)" -ne 0 ]; then
    id -un
  elif getent passwd postgres >/dev/null; then
    echo postgres
  else
    echo nobody
  fi
}

# Runs a command as the server's user.
as_server_user() {
  if [ "$(id -u)" -ne 0 ]; then
    "$@"
  else
    # The caller's directory may be closed to that user.
    (cd / && runuser -u "$(server_user)" -- "$@")
  fi
}

# A TCP port that nothing answers on. Another process can still take it first: see the caller.
unused_port() {
  local port
  while port=$((20000 + RANDOM % 20000)); do
    (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

# Starts a server and exports ROWMILL_TEST_PGURL, the superuser's address of it.
# Nothing on it outlives stop_private_postgres, so it never waits for the disk.
start_private_postgres() {
  require_postgres || return 1
  private_postgres_root=$(mktemp -d "${TMPDIR:-/tmp}/rowmill-postgres.XXXXXX") || return 1
  chmod 755 "$private_postgres_root"
  local data=$private_postgres_root/data log=$private_postgres_root/log
  chown "$(server_user)" "$private_postgres_root"
  as_server_user initdb --pgdata="$data" --username=postgres --auth=trust --encoding=UTF8 \
    --locale=C.UTF-8 --no-sync >"$private_postgres_root.initdb" 2>&1 || {
    cat "$private_postgres_root.initdb" >&2
    rm -f "$private_postgres_root.initdb"
    return 1
  }
  rm -f "$private_postgres_root.initdb"
  as_server_user tee -a "$data/postgresql.conf" >/dev/null <<SETTINGS
listen_addresses = '127.0.0.1'
unix_socket_directories = '$private_postgres_root'
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 4GB
shared_buffers = 256MB
maintenance_work_mem = 128MB
max_connections = 60
max_locks_per_transaction = 1024
timezone = 'UTC'
SETTINGS
  local attempt port
  for attempt in 1 2 3 4 5; do
    port=$(unused_port)
    if as_server_user pg_ctl start --pgdata="$data" --log="$log" --wait --silent \
      --options="-p $port" >/dev/null 2>&1; then
      export ROWMILL_TEST_PGURL="postgresql://postgres@127.0.0.1:$port/postgres"
      return 0
    fi
  done
  echo "error: the private PostgreSQL did not start ($attempt attempts):" >&2
  tail -n 20 "$log" >&2
  return 1
}

# Stops the server of start_private_postgres, if there is one, and removes its files.
stop_private_postgres() {
  [ -n "${private_postgres_root:-}" ] || return 0
  as_server_user pg_ctl stop --pgdata="$private_postgres_root/data" --mode=immediate --silent \
    >/dev/null 2>&1
  rm -rf "$private_postgres_root"
  private_postgres_root=
}
