# A cloud from nothing: machines, charms, all of them at work.

build_charms() {
  say "Building the charms"
  for name in mysql rabbitmq-server keystone barbican hacluster; do
    build_charm "$name"
  done
}

build_charm() {
  run charm build --log-level WARNING -o "$work/project/build" "$top/sample-charms/$1"
}

# Libraries, no services: in the image they are unpacked and compiled once.
image_packages=openjdk-17-jre-headless,gawk,perl,sqlite3,ucf,openssh-client,libknet1,libpacemaker1,libsnmp40
image_packages=$image_packages,python3-openstackclient,python3-barbicanclient,python3-keystonemiddleware
image_packages=$image_packages,python3-oslo.db,python3-oslo.messaging,python3-oslo.policy
image_packages=$image_packages,python3-oslo.upgradecheck,python3-pymysql,python3-barbican,python3-keystone

make_cloud() {
  say "Two barbicans behind one address, and what they need, on machines of their own"
  run charm juju add-model real nspawn --config "subnet=$subnet.0.0/16" \
    --config "image-packages=$image_packages"
  mkdir -p "$work/project/sample-charms/bundles"
  cp "$top/sample-charms/bundles/barbican-ha.yaml" "$work/project/sample-charms/bundles/"
  cat >"$work/overlay.yaml" <<OVERLAY
applications:
  barbican:
    options:
      vip: $vip
  client:
    charm: $top/tools/real/client
    num_units: 1
OVERLAY
  run charm juju deploy "$work/project/sample-charms/bundles/barbican-ha.yaml" \
    --overlay "$work/overlay.yaml"
  all_active
}

# A user's environment on the client's machine.
enter_cloud() {
  say "A user asks keystone where the key manager is"
  password=$(charm juju run keystone/0 get-admin-password 2>/dev/null | sed -n 's/^ *admin-password: *//p')
  [ -n "$password" ] || broken "keystone tells no password of its administrator"
  cat >"$work/openrc" <<RC
export OS_AUTH_URL=http://$(address_of keystone/0):5000/v3 OS_IDENTITY_API_VERSION=3
export OS_USERNAME=admin OS_PASSWORD=$password OS_PROJECT_NAME=admin
export OS_USER_DOMAIN_ID=default OS_PROJECT_DOMAIN_ID=default PYTHONWARNINGS=ignore
RC
  hand client/0 "$work/openrc" /root/openrc
  for tool in load gap; do
    hand client/0 "$top/tools/real/$tool.py" "/root/$tool.py"
  done
  catalogue_names "http://$vip:9311"
}

# Runs the command line of OpenStack as that user, shown and kept.
openstack() {
  show_on client/0 ". /root/openrc && openstack $*"
}

# The catalogue's endpoints of the key manager must be at this URL.
catalogue_names() {
  openstack catalog show key-manager
  for kind in public internal admin; do
    expect_text "$kind: $1"
  done
}
