# Named steps that all run, and their verdict. Sourced, not run.

failed_steps=()

# Runs a command as a named step: name, command. Says how long it took and whether it failed.
step() {
  local name=$1 started=$SECONDS
  shift
  echo "== $name"
  if "$@"; then
    echo "== $name: ok, $((SECONDS - started)) s"
  else
    echo "== $name: FAILED, $((SECONDS - started)) s"
    failed_steps+=("$name")
  fi
}

# Says which steps failed; returns 1 if one did.
end_steps() {
  [ "${#failed_steps[@]}" -eq 0 ] && return 0
  printf 'failed: %s\n' "${failed_steps[@]}"
  return 1
}
