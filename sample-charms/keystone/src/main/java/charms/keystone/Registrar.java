package charms.keystone;

import charms.interfaces.keystone.AdminIdentity;
import charms.interfaces.keystone.EndpointRegistration;
import charms.interfaces.keystone.RegistrationRequest;
import charms.reactive.UnitStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has keystone know what services register: an account, and their endpoints. What was done is kept
 * in the unit's store, so that keystone is asked only where a registration is new or changed:
 *
 * <pre>
 * administrator={project: 2e0a..., user: 2b4f...}
 * registered.barbican={ids: {domain: ..., project: ..., user: ...}, roles: []}
 * catalogue.barbican={name: barbican, type: key-manager, public: http://10.5.3.128:9311, ...}
 * </pre>
 */
final class Registrar {
  private static final String ADMINISTRATOR = "administrator";
  private static final String REGISTERED = "registered.";

  private final UnitStore store;
  private final IdentityClient client;
  private final Accounts accounts;

  Registrar(UnitStore store, IdentityClient client, Accounts accounts) {
    this.store = store;
    this.client = client;
    this.accounts = accounts;
  }

  /** Forgets what was done: keystone has another database. */
  static void forget(UnitStore store) {
    store.unset(ADMINISTRATOR);
    store.unsetRange(REGISTERED);
    new Catalogue(store).clear();
  }

  /** The administrator's ids; keystone is asked once. */
  AdminIdentity administrator() {
    Map<?, ?> ids =
        store.get(ADMINISTRATOR).filter(Map.class::isInstance).map(Map.class::cast).orElse(null);
    if (ids == null) {
      Batch batch = new Batch();
      batch.addForId("project", "show", "--domain", Administrator.DOMAIN, Administrator.PROJECT);
      batch.addForId("user", "show", "--domain", Administrator.DOMAIN, Administrator.USER);
      List<String> answered = client.run(batch).ids();
      ids = Map.of("project", answered.get(0), "user", answered.get(1));
      store.set(ADMINISTRATOR, ids);
    }
    return new AdminIdentity(
        Administrator.DOMAIN,
        String.valueOf(ids.get("project")),
        String.valueOf(ids.get("user")),
        Administrator.ROLE);
  }

  /**
   * Makes account and endpoints, or brings them to what is registered now.
   *
   * @throws IllegalStateException if keystone does not take something
   */
  AccountIds register(RegistrationRequest request) {
    List<CatalogueEntry> entries = new ArrayList<>();
    for (EndpointRegistration registration : request.registrations()) {
      entries.add(CatalogueEntry.of(registration));
    }
    Catalogue catalogue = new Catalogue(store);
    Optional<AccountIds> known = known(request);
    if (known.isPresent() && entries.stream().allMatch(catalogue::has)) {
      return known.get();
    }
    AccountIds ids = make(request, entries);
    entries.forEach(catalogue::put);
    store.set(key(request), Map.of("ids", ids.stored(), "roles", roles(request)));
    return ids;
  }

  private AccountIds make(RegistrationRequest request, List<CatalogueEntry> entries) {
    BatchOutput before = client.run(new Batch().addCatalogue());
    Batch batch = new Batch();
    accounts.addTo(batch, request);
    for (CatalogueEntry entry : entries) {
      new EndpointPlan(entry, before).addTo(batch);
    }
    BatchOutput after = client.run(batch.addCatalogue());
    for (CatalogueEntry entry : entries) {
      if (!new EndpointPlan(entry, after).isFulfilled()) {
        throw new IllegalStateException(
            "keystone does not have the endpoints that '" + entry.name() + "' registered");
      }
    }
    return AccountIds.of(after.ids());
  }

  private Optional<AccountIds> known(RegistrationRequest request) {
    return store
        .get(key(request))
        .filter(Map.class::isInstance)
        .map(kept -> (Map<?, ?>) kept)
        .filter(kept -> roles(request).equals(kept.get("roles")))
        .map(kept -> kept.get("ids"))
        .filter(Map.class::isInstance)
        .map(ids -> AccountIds.read((Map<?, ?>) ids));
  }

  private static String key(RegistrationRequest request) {
    return REGISTERED + Accounts.name(request);
  }

  private static List<String> roles(RegistrationRequest request) {
    List<String> roles = new ArrayList<>(request.roles().requested());
    request.roles().addToAdmin().forEach(role -> roles.add(role + " of " + Administrator.USER));
    return roles;
  }
}
