# What an operator does: pause, resume, restart, upgrade, and under load.

# A unit whose machine does not hold the address.
other_unit() {
  units barbican | grep -vx "$(holder "$vip")" | head -n 1
}

start_of() {
  on "$1" "systemctl show --property=ActiveEnterTimestampMonotonic --value barbican-api"
}

pause_and_resume() {
  say "pause and resume stop and start the real service"
  unit=$(other_unit)
  run charm juju run "$unit" pause
  if on "$unit" "systemctl is-active --quiet barbican-api"; then
    broken "barbican-api still runs on $unit"
  fi
  run charm juju run "$unit" resume
  on "$unit" "systemctl is-active --quiet barbican-api" || broken "barbican-api does not run on $unit"
  all_active
}

restart_services() {
  say "restart-services restarts the real service"
  was=$(start_of "$unit")
  run charm juju run "$unit" restart-services
  [ "$(start_of "$unit")" != "$was" ] || broken "barbican-api was not restarted"
}

refuse_upgrade() {
  say "openstack-upgrade refuses where there is nothing to upgrade to"
  was=$(start_of "$unit")
  run charm juju run "$unit" openstack-upgrade
  expect_text 'skipped'
  [ "$(start_of "$unit")" = "$was" ] || broken "barbican-api was restarted"
}

# Starts 2,000 requests; what came of them is in load.
start_load() {
  access=$(token)
  on client/0 "python3 /root/load.py http://$vip:9311$secret/payload $access 2000 4" >"$work/load" 2>&1 &
  loading=$!
  sleep 3
}

# The load must not be over before what it is to go through is.
loaded_until_now() {
  kill -0 $loading 2>/dev/null || broken "the 2,000 requests were over too early: $(cat "$work/load")"
}

end_load() {
  wait $loading || broken "the load broke off: $(cat "$work/load")"
  cat "$work/load"
}

load_while_paused() {
  say "2,000 requests while a unit is paused and resumed"
  unit=$(other_unit)
  start_load
  run charm juju run "$unit" pause
  run charm juju run "$unit" resume
  loaded_until_now
  end_load
  grep -q '^2000 requests, 0 failed' "$work/load" || broken "requests failed while $unit was paused"
  all_active
}

load_while_killed() {
  say "2,000 requests while the machine that holds the address is killed"
  lost=$(holder "$vip")
  start_load
  run charm juju fault kill-machine "$lost"
  loaded_until_now
  end_load
  find_holder
}
