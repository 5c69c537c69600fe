# One more machine, one less, another address.

add_backend() {
  say "A third backend"
  run charm juju add-unit barbican
  all_active 20
  third=$(units barbican | tail -n 1)
  wait_for_backend "$third" UP
  nodes_are 3
}

remove_backend() {
  say "It is taken away again"
  run charm juju remove-unit "$third"
  all_active 20
  if backends "$(holder "$vip")" | grep "^$(echo "$third" | tr / -) "; then
    broken "haproxy still knows $third"
  fi
  nodes_are 2
  read_secret
}

# haproxy, where the address is, sees the unit so.
wait_for_backend() {
  attempt=1
  until backends "$(holder "$vip")" | grep "^$(echo "$1" | tr / -) $2 "; do
    [ $attempt -lt 30 ] || broken "haproxy does not see $1 as $2"
    attempt=$((attempt + 1))
    sleep 1
  done
}

# So many nodes are in the cluster, no other is known, and all are up.
nodes_are() {
  front=$(holder "$vip")
  on "$front" "crm_mon --one-shot" >"$work/output"
  online=$(sed -n 's/.*Online: \[ \(.*\) \]/\1/p' "$work/output" | wc -w)
  if [ "$online" != "$1" ] || grep -q OFFLINE "$work/output"; then
    cat "$work/output"
    broken "the cluster is not one of $1 nodes"
  fi
  echo "   the cluster has $1 nodes"
}

move_address() {
  say "The address is changed to $next_vip"
  run charm juju config barbican "vip=$next_vip"
  all_active
  catalogue_names "http://$next_vip:9311"
  [ -z "$(holder "$vip")" ] || broken "$vip is still held by $(holder "$vip")"
  vip=$next_vip
  read_secret
}
