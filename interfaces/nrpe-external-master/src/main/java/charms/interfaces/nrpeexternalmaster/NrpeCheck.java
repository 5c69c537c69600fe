package charms.interfaces.nrpeexternalmaster;

import java.util.List;
import java.util.Optional;

/**
 * A check written into the files of nrpe and Nagios on this machine.
 *
 * @param name as in {@code congress}
 * @param command with its arguments, as in {@code [/usr/lib/nagios/plugins/check_http, -p, 1789]}
 * @param description for people
 * @param context what host names start with, where nrpe does not say
 * @param serviceGroups as in {@code openstack}; empty for the context
 */
public record NrpeCheck(
    String name,
    List<String> command,
    String description,
    String context,
    Optional<String> serviceGroups) {
  /**
   * @throws IllegalArgumentException if the name cannot be part of a file's name
   */
  public NrpeCheck {
    if (!NrpeMonitor.isName(name)) {
      throw new IllegalArgumentException(
          "cannot add check '" + name + "': expected letters, digits, '_-.'");
    }
    command = List.copyOf(command);
  }

  /** The line of nrpe's configuration. */
  String nrpeText() {
    return head() + "command[" + name + "]=" + String.join(" ", command) + "\n";
  }

  /** The service as Nagios wants it. */
  String serviceText(String host, String foundContext) {
    return head()
        + "define service {\n"
        + "    use                  active-service\n"
        + "    host_name            "
        + host
        + "\n"
        + "    service_description  "
        + description
        + "\n"
        + "    check_command        check_nrpe!"
        + name
        + "\n"
        + "    servicegroups        "
        + serviceGroups.orElse(foundContext)
        + "\n"
        + "}\n";
  }

  private static String head() {
    return "# This file is managed by Juju\n";
  }
}
