package charms.interfaces.keystone;

import java.util.Objects;

/**
 * What a service tells keystone about itself:
 *
 * <pre>{@code
 * service=congress region=RegionOne public_url=http://10.5.100.1:1789 internal_url=... admin_url=...
 * }</pre>
 *
 * @param service the service's name in keystone's table, as in {@code congress}
 * @param region as in {@code RegionOne}
 * @param publicUrl as in {@code http://10.5.100.1:1789}
 * @param internalUrl likewise, for other services
 * @param adminUrl likewise, for administrators
 */
public record EndpointRegistration(
    String service, String region, String publicUrl, String internalUrl, String adminUrl) {
  /**
   * What stands in all five keys of a unit that only asks where keystone is. Anywhere in its bag it
   * says so: no service, user or password is asked for.
   */
  static final String NONE = "None";

  static final EndpointRegistration INFORMATION =
      new EndpointRegistration(NONE, NONE, NONE, NONE, NONE);

  public EndpointRegistration {
    Objects.requireNonNull(service);
    Objects.requireNonNull(region);
    Objects.requireNonNull(publicUrl);
    Objects.requireNonNull(internalUrl);
    Objects.requireNonNull(adminUrl);
  }

  public EndpointUrls urls() {
    return new EndpointUrls(publicUrl, internalUrl, adminUrl);
  }
}
