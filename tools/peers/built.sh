# Sourced by tools beside the peers, with $top the clone: sets $charm, or ends where it is not built.
charm=$top/composer/dist/target/charm-composer/bin/charm
if [ ! -x "$charm" ]; then
  echo "error: Charm Composer is not built: run 'mvn -DskipTests install' first" >&2
  exit 1
fi
