package charms.layer.openstackapi;

import charms.layer.basic.HostFiles;
import charms.reactive.host.Host;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many connections haproxy may have: 20000, or what the machine allows. From 2.3 on haproxy
 * does not start where it cannot open the files for them, as in a container whose host has a low
 * limit.
 */
final class ConnectionLimit {
  private static final long USUAL = 20_000;

  /** Files beside those of connections: listeners, checks, logs. */
  private static final long RESERVE = 200;

  /** The limit that root's processes cannot raise where systemd, the first one, could not. */
  private static final String LIMITS = "/proc/1/limits";

  private static final Pattern OPEN_FILES =
      Pattern.compile("(?m)^Max open files +[0-9]+ +([0-9]{1,18}) ");

  private ConnectionLimit() {}

  /** Each connection has two ends; 20000 where nothing tells the limit. */
  static long of(Host host) {
    Matcher hard = OPEN_FILES.matcher(new HostFiles(host).read(LIMITS));
    return hard.find()
        ? Math.max(1, Math.min(USUAL, (Long.parseLong(hard.group(1)) - RESERVE) / 2))
        : USUAL;
  }
}
