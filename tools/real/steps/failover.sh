# The machine that holds the address is lost, and comes back.

machine_of() {
  charm juju status --format=json | python3 -c '
import json, sys
application, unit = sys.argv[1].split("/")[0], sys.argv[1]
print(json.load(sys.stdin)["applications"][application]["units"][unit]["machine"])' "$1"
}

lose_holder() {
  say "The machine that holds $vip is killed"
  lost=$(holder "$vip")
  [ -n "$lost" ] || broken "no machine holds $vip"
  access=$(token)
  on client/0 "python3 /root/gap.py http://$vip:9311$secret/payload $access 120" >"$work/gap" &
  watching=$!
  sleep 2
  run charm juju fault kill-machine "$(machine_of "$lost")"
  wait $watching || broken "the secret cannot be read any more: $(cat "$work/gap")"
  echo "   secrets were $(cat "$work/gap"), measured at the client"
  front=$(holder "$vip")
  [ -n "$front" ] && [ "$front" != "$lost" ] || broken "$vip is nowhere else"
  echo "   $vip moved from $lost to $front"
  read_secret
}

find_holder() {
  say "The machine comes back"
  run charm juju fault start-machine "$(machine_of "$lost")"
  all_active 30
  run charm juju run "hacluster/$(unit_number_beside "$lost")" crm-status
  for unit in $(units barbican); do
    on "$unit" "systemctl is-active --quiet pacemaker haproxy barbican-api" ||
      broken "something does not run on $unit"
  done
  read_secret
}

# hacluster's unit beside a barbican.
unit_number_beside() {
  charm juju status --format=json | python3 -c '
import json, sys
application, unit = sys.argv[1].split("/")[0], sys.argv[1]
beside = json.load(sys.stdin)["applications"][application]["units"][unit]["subordinates"]
print(next(name.split("/")[1] for name in beside if name.startswith("hacluster/")))' "$1"
}
