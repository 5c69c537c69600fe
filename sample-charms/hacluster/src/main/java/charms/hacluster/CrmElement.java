package charms.hacluster;

import java.util.regex.Pattern;

/**
 * One line of {@code crm configure}: what kind of thing, its name, and all else about it.
 *
 * <pre>
 * primitive res_congress_242d562_vip ocf:heartbeat:IPaddr2 params ip="10.5.100.1"
 * clone cl_res_congress_haproxy res_congress_haproxy
 * </pre>
 */
record CrmElement(String kind, String name, String definition) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  /**
   * @throws IllegalArgumentException for what would not stay one line of one name
   */
  CrmElement {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("cannot configure " + kind + " '" + name + "': no name");
    }
    if (definition.indexOf('\n') >= 0) {
      throw new IllegalArgumentException(
          "cannot configure " + kind + " '" + name + "': more than one line: '" + definition + "'");
    }
  }

  String line() {
    return kind + " " + name + " " + definition.strip();
  }
}
