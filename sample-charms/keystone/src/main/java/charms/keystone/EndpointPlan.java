package charms.keystone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be done so that keystone's catalogue says of a service what it registered: what is
 * missing is made, what has another URL is moved, other regions stay.
 */
final class EndpointPlan {
  private final CatalogueEntry wanted;
  private final BatchOutput known;

  EndpointPlan(CatalogueEntry wanted, BatchOutput known) {
    this.wanted = wanted;
    this.known = known;
  }

  /** Adds the commands for that. */
  void addTo(Batch batch) {
    if (!known.services().contains(wanted.name())) {
      batch.addForId("service", "create", "--name", wanted.name(), wanted.type());
    }
    urls()
        .forEach(
            (face, url) -> {
              Optional<ListedEndpoint> there = listed(face);
              if (there.isEmpty()) {
                batch.addForId(
                    "endpoint", "create", "--region", wanted.region(), wanted.name(), face, url);
              } else if (!there.get().url().equals(url)) {
                batch.add("endpoint", "set", "--url", url, there.get().id());
              }
            });
  }

  /** True if there is nothing to do. */
  boolean isFulfilled() {
    Map<String, String> urls = urls();
    return urls.keySet().stream()
        .allMatch(face -> listed(face).filter(one -> one.url().equals(urls.get(face))).isPresent());
  }

  private Map<String, String> urls() {
    Map<String, String> urls = new LinkedHashMap<>();
    urls.put("public", wanted.publicUrl());
    urls.put("internal", wanted.internalUrl());
    urls.put("admin", wanted.adminUrl());
    return urls;
  }

  private Optional<ListedEndpoint> listed(String face) {
    List<ListedEndpoint> endpoints = known.endpoints();
    return endpoints.stream()
        .filter(one -> one.service().equals(wanted.name()))
        .filter(one -> one.region().equals(wanted.region()))
        .filter(one -> one.face().equals(face))
        .findFirst();
  }
}
