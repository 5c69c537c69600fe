#!/bin/sh
# Stands in for the programs that change or ask the machine of a congress unit; see bench_congress.
# It runs under the program's name: all succeed, packages are installed, services run, ports are open.
version() {
  case $1 in
    congress-*) echo 2.0.0-0ubuntu1 ;;
    *) echo 1.0-1 ;;
  esac
}

packages() {
  for word; do
    case $word in
      -*) ;;
      openstack-release) ;;
      *) printf "$pattern" "$word" "$(version "$word")" ;;
    esac
  done
}

name=${0##*/}
case "$name $*" in
  dpkg-query\ *--list*)
    echo '||/ Name Version Architecture Description'
    pattern='ii %s %s amd64 package\n' packages "$@"
    ;;
  dpkg-query\ *)
    pattern='%s\tii \t%s\n' packages "$@"
    ;;
  apt-cache\ show*)
    shift
    pattern='Package: %s\nVersion: %s\n\n' packages "$@"
    ;;
  systemctl\ is-active*)
    shift
    for word; do
      [ "$word" = --quiet ] || echo active
    done
    ;;
  hostname\ * ) echo congress-0 ;;
  lsb_release\ *) echo xenial ;;
  sysctl\ -n*) echo 0 ;;
esac
exit 0
