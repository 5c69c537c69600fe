# The words the steps are told in; sourced by the story.

say() {
  printf '\n== %s (%s s)\n' "$1" "$(($(date +%s) - story_began))"
}

# Ends the story: this did not hold.
broken() {
  echo "error: $*" >&2
  exit 1
}

# Prints a command as a user would type it, runs it, and shows and keeps what it prints; what it is
# doing is seen at once.
run() {
  printf '\n$ %s\n' "$*"
  status=0
  "$@" >"$work/output" || status=$?
  cat "$work/output"
  [ $status -eq 0 ] || broken "the command ended with status $status"
}

# Runs a command on a unit's machine.
#   on UNIT COMMAND
on() {
  charm juju ssh "$1" "$2" </dev/null
}

# The same, shown and kept.
show_on() {
  run charm juju ssh "$1" "$2"
}

# The last output must hold this text.
expect_text() {
  grep -qF -- "$1" "$work/output" || broken "this is missing from the output: $1"
}

units() {
  charm juju status "$1" --format=oneline 2>/dev/null | sed -n "s#^- \($1/[0-9]*\):.*#\1#p"
}

address_of() {
  charm juju status --format=oneline 2>/dev/null | sed -n "s#^ *- $1: \([0-9.]*\) .*#\1#p"
}

# Hands a file of the story to a machine.
#   hand UNIT FILE TO
hand() {
  on "$1" "echo $(base64 -w0 "$2") | base64 -d >$3"
}

not_active() {
  charm juju status --format=oneline | grep -v -e '^$' -e '(agent:idle, workload:active)' || true
}

# Waits until every unit is active: what a service needs to start is not always there in the hook
# that asks for it, so hooks look again.
all_active() {
  attempt=1
  while [ -n "$(not_active)" ]; do
    if [ $attempt -eq "${1:-12}" ]; then
      charm juju status
      broken "not every unit became active"
    fi
    attempt=$((attempt + 1))
    for unit in $(not_active | sed 's/^ *- \([^:]*\):.*/\1/'); do
      charm juju exec --unit "$unit" hooks/update-status >/dev/null 2>&1 || true
    done
    sleep 2
  done
  run charm juju status
}

# The unit whose machine holds an address.
#   holder ADDRESS
holder() {
  for unit in $(units barbican); do
    if on "$unit" "ip -o -4 addr" 2>/dev/null | grep -q " $1/"; then
      echo "$unit"
    fi
  done
}
