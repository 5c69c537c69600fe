package charms.interfaces.keystone;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The side of a service. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a keystone unit is related
 *   <li>{@code N.available} and {@code N.available.auth} while addresses and account are complete
 *   <li>{@code N.available.ssl}, {@code N.available.ssl_legacy} while certificates are there too
 * </ul>
 *
 * <p>Source: interfaces.md section 2. A keystone without units is incomplete, and {@code connected}
 * goes with the last unit.
 */
public final class KeystoneRequires extends Endpoint {
  private static final List<String> BASE =
      List.of(
          "service_host",
          "service_protocol",
          "service_port",
          "auth_host",
          "auth_protocol",
          "auth_port",
          "service_tenant",
          "service_username",
          "service_password",
          "service_tenant_id");
  private static final List<String> SSL =
      List.of(
          "ca_cert",
          "ssl_cert_admin",
          "ssl_key_admin",
          "ssl_cert_internal",
          "ssl_key_internal",
          "ssl_cert_public",
          "ssl_key_public");
  private static final List<String> SSL_LEGACY = List.of("ssl_key", "ssl_cert", "ca_cert");

  public KeystoneRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    boolean base = baseDataComplete();
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), base);
    flags().toggle(expand("{endpoint_name}.available.auth"), base);
    flags().toggle(expand("{endpoint_name}.available.ssl"), base && sslDataComplete());
    flags().toggle(expand("{endpoint_name}.available.ssl_legacy"), base && sslDataCompleteLegacy());
    hook().atExit(this::forgetEvents);
  }

  /** Asks for the service to be entered in the catalogue and for an account, in all relations. */
  public void registerEndpoints(EndpointRegistration registration) {
    for (Relation relation : relations()) {
      publish(relation.unitBag(), registration);
    }
  }

  /** The same, with roles; an empty list leaves what was asked for before. */
  public void registerEndpoints(EndpointRegistration registration, RequestedRoles roles) {
    registerEndpoints(registration);
    for (Relation relation : relations()) {
      putList(relation.unitBag(), "requested_roles", roles.requested());
      putList(relation.unitBag(), "add_role_to_admin", roles.addToAdmin());
    }
  }

  /**
   * Enters the service in this application's bag as well, where keystone on Kubernetes looks for
   * it. Only the leader does; on other units nothing happens.
   *
   * @param type as in {@code policy}
   * @param description as in {@code OpenStack Policy Service}
   */
  public void describeService(EndpointRegistration registration, String type, String description) {
    if (!hook().hookTools().isLeader()) {
      return;
    }
    Map<String, String> service = new TreeMap<>();
    service.put("admin_url", registration.adminUrl());
    service.put("description", description);
    service.put("internal_url", registration.internalUrl());
    service.put("public_url", registration.publicUrl());
    service.put("service_name", registration.service());
    service.put("type", type);
    for (Relation relation : relations()) {
      relation.applicationBag().put("region", registration.region());
      relation.applicationBag().putJson("service-endpoints", List.of(service));
    }
  }

  /** Asks to be told when the endpoints of the services change. */
  public void requestNotification(List<String> services) {
    for (Relation relation : relations()) {
      relation.unitBag().put("subscribe_ep_change", String.join(" ", services));
    }
  }

  /** Asks where keystone is, without a service of its own; {@code available} never follows. */
  public void requestEndpointInformation() {
    registerEndpoints(EndpointRegistration.INFORMATION);
  }

  /**
   * A value of the answer by its name with underscores, as templates have it: {@code service_host},
   * {@code auth_port}, {@code admin_domain_id}, {@code public_auth_url}. Empty where keystone has
   * not sent it.
   */
  public Optional<String> value(String name) {
    return new AnswerReader(relations()).text(name);
  }

  /** Where services find keystone; empty until all three values are there. */
  public Optional<KeystoneAddress> serviceAddress() {
    return address("service");
  }

  /** Where administrators find keystone; empty until all three values are there. */
  public Optional<KeystoneAddress> authAddress() {
    return address("auth");
  }

  /** The service's account; empty until the answer is complete. */
  public Optional<ServiceAccount> account() {
    if (!baseDataComplete()) {
      return Optional.empty();
    }
    return Optional.of(
        new ServiceAccount(
            value("service_username").orElse(""),
            value("service_user_id").orElse(""),
            value("service_password").orElse(""),
            value("service_tenant").orElse(""),
            value("service_tenant_id").orElse(""),
            value("service_domain").orElse(""),
            value("service_domain_id").orElse("")));
  }

  /** True if addresses and account are there. */
  public boolean baseDataComplete() {
    return isJoined() && BASE.stream().allMatch(name -> value(name).isPresent());
  }

  /** True if the certificates of the three endpoints are there. */
  public boolean sslDataComplete() {
    return isJoined() && allPresent(SSL);
  }

  /** True if the one certificate of old keystones is there. */
  public boolean sslDataCompleteLegacy() {
    return isJoined() && allPresent(SSL_LEGACY);
  }

  /** The private key for a common name, or for the empty text the only one, PEM. */
  public Optional<String> sslKey(String commonName) {
    return decoded("ssl_key", commonName);
  }

  /** The certificate for a common name, or for the empty text the only one, PEM. */
  public Optional<String> sslCert(String commonName) {
    return decoded("ssl_cert", commonName);
  }

  /** The certificate of the authority, PEM. */
  public Optional<String> sslCa() {
    return decoded("ca_cert", "");
  }

  /** The URLs of the services asked for with {@link #requestNotification}. */
  public Map<String, EndpointUrls> endpointChecksums() {
    Map<String, EndpointUrls> services = new TreeMap<>();
    if (new AnswerReader(relations()).decoded("ep_changed").orElse(Map.of())
        instanceof Map<?, ?> changed) {
      changed.forEach((service, urls) -> services.put(String.valueOf(service), urls(urls)));
    }
    return Map.copyOf(services);
  }

  private static EndpointUrls urls(Object value) {
    Map<?, ?> urls = value instanceof Map<?, ?> map ? map : Map.of();
    return new EndpointUrls(text(urls, "public"), text(urls, "internal"), text(urls, "admin"));
  }

  private static String text(Map<?, ?> urls, String key) {
    return urls.get(key) instanceof String text ? text : "";
  }

  private Optional<KeystoneAddress> address(String prefix) {
    Optional<String> protocol = value(prefix + "_protocol");
    Optional<String> host = value(prefix + "_host");
    Optional<String> port = value(prefix + "_port").filter(text -> text.matches("[0-9]{1,5}"));
    return protocol.isPresent() && host.isPresent() && port.isPresent()
        ? Optional.of(new KeystoneAddress(protocol.get(), host.get(), Integer.parseInt(port.get())))
        : Optional.empty();
  }

  private boolean allPresent(List<String> names) {
    return names.stream()
        .allMatch(name -> value(name).filter(value -> !value.equals("__null__")).isPresent());
  }

  private Optional<String> decoded(String key, String commonName) {
    String suffix = commonName.isEmpty() ? "" : "_" + commonName;
    return remoteValue(key + suffix)
        .map(text -> new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
  }

  private void forgetEvents() {
    flags().clear(expand("endpoint.{endpoint_name}.changed"));
    flags().clear(expand("endpoint.{endpoint_name}.departed"));
  }

  private static void publish(LocalBag bag, EndpointRegistration registration) {
    bag.put("service", registration.service());
    bag.put("region", registration.region());
    bag.put("public_url", registration.publicUrl());
    bag.put("internal_url", registration.internalUrl());
    bag.put("admin_url", registration.adminUrl());
  }

  private static void putList(LocalBag bag, String key, List<String> values) {
    if (!values.isEmpty()) {
      bag.put(key, String.join(",", values));
    }
  }
}
