# The release binary, built when a source is newer than the last build. Sourced, not run.
# Needs: repository, packages.bash

# The libraries that the package is linked with, and the tool that reads what it writes.
require_build_packages() {
  if ! command -v swift >/dev/null; then
    echo "error: no swift on the PATH; Rowmill is built with Swift 6.2 or later (swift.org/install)" >&2
    return 1
  fi
  require_packages libzstd-dev libpg-query-dev zstd
}

# Builds the release binary unless it is up to date; quiet unless it fails.
# Sets rowmill_binary to its path, or to the binary that ROWMILL_BINARY names, unbuilt.
build_rowmill() {
  if [ -n "${ROWMILL_BINARY:-}" ]; then
    rowmill_binary=$(readlink -f "$ROWMILL_BINARY")
    return 0
  fi
  rowmill_binary=$repository/.build/release/rowmill
  local stamp=$repository/.build/rowmill-release.stamp
  if [ -x "$rowmill_binary" ] && [ -e "$stamp" ] && [ -z "$(find "$repository/Sources" \
    "$repository/Package.swift" -newer "$stamp" -print -quit)" ]; then
    return 0
  fi
  require_build_packages || return 1
  echo "building rowmill (release)" >&2
  local log
  log=$(mktemp) || return 1
  # The stamp carries the time from before the build: a source saved meanwhile is newer than it.
  touch "$log.stamp"
  if ! swift build --package-path "$repository" --configuration release --product rowmill \
    >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log" "$log.stamp"
    return 1
  fi
  mv "$log.stamp" "$stamp"
  rm -f "$log"
}
