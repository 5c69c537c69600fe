# Secrets through the address: stored, read, counted at the backends.

token() {
  on client/0 ". /root/openrc && openstack token issue -f value -c id"
}

store_secret() {
  say "A secret is stored and read back through $vip"
  openstack secret store --name story --payload "'it floats'" -f value -c "'Secret href'"
  secret=$(sed -n 's#.*\(/v1/secrets/[0-9a-f-]*\).*#\1#p' "$work/output")
  [ -n "$secret" ] || broken "barbican told no name of the secret"
  read_secret
}

# Reads it with the command line, from the endpoint of the catalogue.
read_secret() {
  openstack secret get --payload "${1:-http://$vip:9311}$secret"
  expect_text 'it floats'
}

# Reads it with one plain request; quiet.
#   payload BASE_URL [CURL OPTION...]
payload() {
  base=$1
  shift
  on client/0 "curl -sf --max-time 20 $* -H 'X-Auth-Token: $(token)' -H 'Accept: text/plain' $base$secret/payload"
}

backends() {
  on "$1" "python3 -c \"\$(echo $(base64 -w0 "$top/tools/real/backends.py") | base64 -d)\""
}

# Requests arrive at every backend.
count_backends() {
  say "haproxy gives requests to both"
  front=$(holder "$vip")
  backends "$front" >"$work/before"
  access=$(token)
  on client/0 "python3 /root/load.py http://$vip:9311$secret/payload $access 40 4"
  backends "$front" | tee "$work/after"
  for unit in $(units barbican); do
    server=$(echo "$unit" | tr / -)
    was=$(sed -n "s/^$server UP //p" "$work/before" | head -n 1)
    is=$(sed -n "s/^$server UP //p" "$work/after" | head -n 1)
    [ "${is:-0}" -gt "${was:-0}" ] || broken "no request of 40 reached $unit"
    echo "   $unit: $((is - was)) more sessions"
  done
}
