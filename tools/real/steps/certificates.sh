# TLS at the address: certificates of options, then of a relation.

# A self-made authority and a certificate for both addresses, as an operator would bring them.
make_certificates() {
  openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj '/CN=Operator' \
    -keyout "$work/ca.key" -out "$work/ca.crt" 2>/dev/null
  printf 'subjectAltName=IP:%s\n' "$vip" >"$work/names"
  for address in $(for unit in $(units barbican); do address_of "$unit"; done); do
    sed -i "s/\$/,IP:$address/" "$work/names"
  done
  openssl req -newkey rsa:2048 -nodes -subj "/CN=$vip" -keyout "$work/api.key" -out "$work/api.csr" 2>/dev/null
  openssl x509 -req -in "$work/api.csr" -CA "$work/ca.crt" -CAkey "$work/ca.key" -CAcreateserial \
    -days 30 -extfile "$work/names" -out "$work/api.crt" 2>/dev/null
}

# curl trusts nothing but this authority, and reads the secret.
#   read_with_authority FILE
read_with_authority() {
  hand client/0 "$1" /root/ca.crt
  [ "$(payload "https://$vip:9311" --cacert /root/ca.crt)" = 'it floats' ] ||
    broken "the secret cannot be read with that authority's certificate"
  echo "   curl trusts only $2, and reads the secret at https://$vip:9311"
}

tls_by_options() {
  say "TLS with a certificate of the operator's"
  make_certificates
  run charm juju config barbican "ssl_ca=$(base64 -w0 "$work/ca.crt")" \
    "ssl_cert=$(base64 -w0 "$work/api.crt")" "ssl_key=$(base64 -w0 "$work/api.key")"
  all_active
  catalogue_names "https://$vip:9311"
  read_with_authority "$work/ca.crt" "the operator's authority"
}

tls_by_relation() {
  say "TLS with certificates of a relation"
  run charm juju config barbican --reset ssl_ca,ssl_cert,ssl_key
  build_charm authority
  run charm juju deploy "$work/project/build/authority"
  run charm juju integrate barbican:certificates authority:certificates
  all_active
  on authority/0 "cat /var/lib/authority/ca.crt" >"$work/authority.crt"
  catalogue_names "https://$vip:9311"
  read_with_authority "$work/authority.crt" "the charm authority"
}
