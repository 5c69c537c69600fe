# The machine that holds the address is lost, and comes back.

lose_holder() {
  say "The machine that holds $vip is killed"
  lost=$(holder "$vip")
  [ -n "$lost" ] || broken "no machine holds $vip"
  access=$(token)
  on client/0 "python3 /root/gap.py http://$vip:9311$secret/payload $access 120" >"$work/gap" &
  watching=$!
  sleep 2
  run charm juju fault kill-machine "$lost"
  wait $watching || broken "the secret cannot be read any more: $(cat "$work/gap")"
  echo "   secrets were $(cat "$work/gap"), measured at the client"
  front=$(holder "$vip")
  [ -n "$front" ] && [ "$front" != "$lost" ] || broken "$vip is nowhere else"
  echo "   $vip moved from $lost to $front"
  read_secret
}

find_holder() {
  say "The machine comes back"
  run charm juju fault start-machine "$lost"
  all_active 30
  run charm juju run "$(hacluster_beside "$lost")" crm-status
  nodes_are 2
  for unit in $(units barbican); do
    on "$unit" "systemctl is-active --quiet pacemaker haproxy barbican-api" ||
      broken "something does not run on $unit"
  done
  read_secret
}

# hacluster's unit on the machine of a barbican.
hacluster_beside() {
  charm juju status --format=oneline |
    sed -n "/^- $(echo "$1" | sed 's#/#.#'):/,/hacluster/s#^ *- \(hacluster/[0-9]*\):.*#\1#p"
}
