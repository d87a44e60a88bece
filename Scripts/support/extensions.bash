# The extensions that a schema script needs. Sourced, not run. Needs: packages.bash

# What in a script tells that it needs an extension, though it may not create it: name and regular
# expression.
extension_signs=(
  'btree_gist' 'exclude +using +gist[^;]*with +='
  'citext' '[[:space:]"]citext\b'
  'earthdistance' '\b(ll_to_earth|earth_distance|earth_box) *\('
  'hstore' '[[:space:]"]hstore\b'
  'intarray' '\bgin__int_ops\b'
  'ltree' '[[:space:]"]ltree\b'
  'pg_trgm' '\b(gin|gist)_trgm_ops\b'
  'pgcrypto' '\b(gen_salt|crypt|digest|hmac|gen_random_bytes) *\('
  'postgis' '[[:space:]"](geometry|geography) *\('
  'unaccent' '\bunaccent *\('
  'uuid-ossp' '\buuid_generate_v[1-5](mc)? *\('
  'vector' '[[:space:]"](vector|halfvec) *\( *[0-9]+ *\)'
)

# A script without its line comments, in lower case.
plain_sql() {
  sed -E 's/--.*$//' "$1" | tr '[:upper:]' '[:lower:]'
}

# The extensions that a script creates by itself, one a line.
created_extensions() {
  plain_sql "$1" | grep -oE 'create extension +(if not exists +)?"?[a-z0-9_-]+' \
    | sed -E 's/.*[" ]//' | sort -u
}

# The extensions that a script uses and does not create, one a line.
assumed_extensions() {
  local text created position
  text=$(plain_sql "$1" | tr '\n' ' ')
  created=$(created_extensions "$1")
  for ((position = 0; position < ${#extension_signs[@]}; position += 2)); do
    grep -qxF -- "${extension_signs[position]}" <<<"$created" && continue
    grep -qE -- "${extension_signs[position + 1]}" <<<"$text" && echo "${extension_signs[position]}"
  done
  return 0
}

# Installs the Debian package of an extension or a language that the server has not, where there is
# one. Returns 1 where there is none.
install_extension() {
  local plain=${1//_/-} candidate
  for candidate in "postgresql-15-$plain" "postgresql-15-$plain-3" "postgresql-15-pg$plain" \
    "postgresql-${plain%u}-15" "postgresql-15-${plain#pg-}"; do
    if [ -n "$(apt-cache show --no-all-versions "$candidate" 2>/dev/null)" ]; then
      require_packages "$candidate"
      return
    fi
  done
  return 1
}
