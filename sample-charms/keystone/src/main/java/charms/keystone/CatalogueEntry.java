package charms.keystone;

import charms.interfaces.keystone.EndpointRegistration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One service of the catalogue.
 *
 * @param name as in {@code congress}
 * @param type as in {@code policy}
 * @param region as in {@code RegionOne}
 * @param publicUrl as in {@code http://10.5.100.1:1789}
 * @param internalUrl the same for services of the cloud
 * @param adminUrl the same for administrators
 */
record CatalogueEntry(
    String name,
    String type,
    String region,
    String publicUrl,
    String internalUrl,
    String adminUrl) {
  static CatalogueEntry of(EndpointRegistration registration) {
    return new CatalogueEntry(
        registration.service(),
        ServiceTypes.of(registration.service()),
        registration.region(),
        registration.publicUrl(),
        registration.internalUrl(),
        registration.adminUrl());
  }

  /** As the unit's store keeps it. */
  Map<String, Object> stored() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("type", type);
    values.put("region", region);
    values.put("public", publicUrl);
    values.put("internal", internalUrl);
    values.put("admin", adminUrl);
    return values;
  }

  static CatalogueEntry read(Map<?, ?> values) {
    return new CatalogueEntry(
        String.valueOf(values.get("name")),
        String.valueOf(values.get("type")),
        String.valueOf(values.get("region")),
        String.valueOf(values.get("public")),
        String.valueOf(values.get("internal")),
        String.valueOf(values.get("admin")));
  }
}
