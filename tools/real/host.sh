# What the host must have for real machines; sourced by the story. Says what it installs.

real_machines_obstacle() {
  if [ "$(id -u)" != 0 ]; then
    echo "only root can boot machines"
  elif ! [ -e /sys/fs/cgroup ]; then
    echo "there are no control groups"
  elif ! grep -qw overlay /proc/filesystems; then
    echo "the kernel has no overlay file system"
  elif ! unshare --mount --net true 2>/dev/null; then
    echo "the kernel lets nobody make network namespaces"
  elif ! ip link add charmprobe type bridge 2>/dev/null; then
    echo "the kernel lets nobody make bridges"
  else
    ip link delete charmprobe
  fi
}

missing_host_packages() {
  for pair in debootstrap:debootstrap systemd-nspawn:systemd-container nft:nftables ip:iproute2 \
    openssl:openssl; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || echo "${pair#*:}"
  done
}

need_host() {
  obstacle=$(real_machines_obstacle)
  if [ -n "$obstacle" ]; then
    echo "error: cannot make real machines: $obstacle" >&2
    exit 1
  fi
  missing=$(echo $(missing_host_packages))
  if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
      echo "error: cannot make real machines: install $missing" >&2
      exit 1
    fi
    echo "Installing $missing on this host"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -q update
    apt-get -q -y install --no-install-recommends $missing
  fi
}
