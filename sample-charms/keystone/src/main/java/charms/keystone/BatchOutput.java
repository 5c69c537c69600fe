package charms.keystone;

import java.util.ArrayList;
import java.util.List;

/**
 * What the commands of a {@link Batch} printed: ids, then the tables.
 *
 * <pre>
 * de47772d46ae497f810702ff30719866
 * ID,Name,Type
 * 3a79c2933aff4fd08323d699a95772e2,keystone,identity
 * ID,Region,Service Name,Service Type,Enabled,Interface,URL
 * a541d3f4caf24b838db29c9448a02282,RegionOne,keystone,identity,True,admin,http://10.5.1.1:35357/v3
 * </pre>
 *
 * @param ids in the order of the commands
 * @param services names of the services there are
 * @param endpoints the endpoints there are
 */
record BatchOutput(List<String> ids, List<String> services, List<ListedEndpoint> endpoints) {
  BatchOutput {
    ids = List.copyOf(ids);
    services = List.copyOf(services);
    endpoints = List.copyOf(endpoints);
  }

  static BatchOutput read(String text) {
    List<String> ids = new ArrayList<>();
    List<String> services = new ArrayList<>();
    List<ListedEndpoint> endpoints = new ArrayList<>();
    List<String> columns = List.of();
    for (String line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      List<String> fields = List.of(line.split(",", -1));
      if (fields.get(0).equals("ID")) {
        columns = fields;
      } else if (columns.isEmpty()) {
        ids.add(line);
      } else if (columns.contains("URL")) {
        endpoints.add(
            new ListedEndpoint(
                field(columns, fields, "ID"),
                field(columns, fields, "Region"),
                field(columns, fields, "Service Name"),
                field(columns, fields, "Interface"),
                field(columns, fields, "URL")));
      } else {
        services.add(field(columns, fields, "Name"));
      }
    }
    return new BatchOutput(ids, services, endpoints);
  }

  private static String field(List<String> columns, List<String> fields, String column) {
    int index = columns.indexOf(column);
    return index < 0 || index >= fields.size() ? "" : fields.get(index);
  }
}
