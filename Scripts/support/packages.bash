# Debian packages, installed where they are missing. Sourced, not run.

# Whether a Debian package is installed.
package_is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Runs apt-get as root, by sudo where the caller is not root.
# Returns 1 with a message where neither way is open.
apt_get_as_root() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "error: needs root or sudo for: apt-get $*" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >&2
}

# Installs those of the named packages that are missing; says so on stderr, silent where none is.
# On a system without dpkg it only names them: they may be there under other names.
require_packages() {
  if ! command -v dpkg-query >/dev/null; then
    echo "note: not a Debian system; assuming that these are installed: $*" >&2
    return 0
  fi
  local package missing=()
  for package in "$@"; do
    package_is_installed "$package" || missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && return 0
  echo "installing ${missing[*]}" >&2
  # A fresh machine has no package lists, and old lists name files that are gone: then update.
  if ! apt_get_as_root install --yes --no-install-recommends "${missing[@]}" 2>/dev/null; then
    apt_get_as_root update && apt_get_as_root install --yes --no-install-recommends "${missing[@]}"
  fi || {
    echo "error: could not install ${missing[*]}; install by hand, then run this again" >&2
    return 1
  }
}
