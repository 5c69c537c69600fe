# Finds a JDK 17 or newer and Maven 3.8 or newer; installs the distribution's packages where it
# may (root on Debian or Ubuntu), and otherwise says exactly what to install. Sourced by ./demo
# and ./check.

jdk_ok() {
  [ -x "$1/bin/javac" ] || return 1
  jdk_version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ -n "$jdk_version" ] && [ "$jdk_version" -ge 17 ]
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && jdk_ok "$JAVA_HOME"; then
    return 0
  fi
  if command -v javac >/dev/null 2>&1; then
    jdk_home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    if jdk_ok "$jdk_home"; then
      JAVA_HOME=$jdk_home
      export JAVA_HOME
      return 0
    fi
  fi
  for jdk_home in /usr/lib/jvm/*; do
    if jdk_ok "$jdk_home"; then
      JAVA_HOME=$jdk_home
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

find_maven() {
  command -v mvn >/dev/null 2>&1 || return 1
  mvn_version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
  set -- $mvn_version
  [ $# -eq 2 ] || return 1
  [ "$1" -gt 3 ] || { [ "$1" -eq 3 ] && [ "$2" -ge 8 ]; }
}

missing_packages() {
  missing=
  find_jdk || missing="openjdk-17-jdk-headless"
  find_maven || missing="$missing maven"
  command -v git >/dev/null 2>&1 || missing="$missing git"
  command -v unshare >/dev/null 2>&1 || missing="$missing util-linux"
  missing=$(echo $missing)
}

need_toolchain() {
  missing_packages
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing $missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -q update
    apt-get -q -y install --no-install-recommends $missing
    missing_packages
    [ -n "$missing" ] || return 0
  fi
  echo "error: cannot build Charm Composer: JDK 17, Maven 3.8 and git are needed, missing: $missing" >&2
  if command -v apt-get >/dev/null 2>&1; then
    echo "  fix: sudo apt-get install $missing" >&2
  else
    echo "  fix: install them with your distribution's package tool" >&2
  fi
  exit 1
}
