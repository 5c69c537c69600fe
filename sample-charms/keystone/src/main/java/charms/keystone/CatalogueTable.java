package charms.keystone;

import java.util.ArrayList;
import java.util.List;

/**
 * A catalogue entry as {@code openstack catalog show} prints it:
 *
 * <pre>
 * +-----------+---------------------------------------+
 * | Field     | Value                                 |
 * +-----------+---------------------------------------+
 * | endpoints | RegionOne                             |
 * |           |   publicURL: http://10.5.3.128:1789   |
 * |           |   internalURL: http://10.5.3.128:1789 |
 * |           |   adminURL: http://10.5.3.128:1789    |
 * |           |                                       |
 * | name      | congress                              |
 * | type      | policy                                |
 * +-----------+---------------------------------------+
 * </pre>
 */
final class CatalogueTable {
  private record Row(String field, String value) {}

  private final List<Row> rows = new ArrayList<>();

  CatalogueTable(CatalogueEntry entry) {
    rows.add(new Row("endpoints", entry.region()));
    rows.add(new Row("", "  publicURL: " + entry.publicUrl()));
    rows.add(new Row("", "  internalURL: " + entry.internalUrl()));
    rows.add(new Row("", "  adminURL: " + entry.adminUrl()));
    rows.add(new Row("", ""));
    rows.add(new Row("name", entry.name()));
    rows.add(new Row("type", entry.type()));
  }

  @Override
  public String toString() {
    Row head = new Row("Field", "Value");
    int field = head.field().length();
    int value = head.value().length();
    for (Row row : rows) {
      field = Math.max(field, row.field().length());
      value = Math.max(value, row.value().length());
    }
    String rule = "+" + "-".repeat(field + 2) + "+" + "-".repeat(value + 2) + "+\n";
    StringBuilder table = new StringBuilder(rule);
    line(table, head, field, value);
    table.append(rule);
    for (Row row : rows) {
      line(table, row, field, value);
    }
    return table.append(rule, 0, rule.length() - 1).toString();
  }

  private static void line(StringBuilder table, Row row, int field, int value) {
    table.append("| ").append(row.field()).append(" ".repeat(field - row.field().length()));
    table.append(" | ").append(row.value()).append(" ".repeat(value - row.value().length()));
    table.append(" |\n");
  }
}
