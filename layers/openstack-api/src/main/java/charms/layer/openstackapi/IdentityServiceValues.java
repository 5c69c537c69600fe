package charms.layer.openstackapi;

import charms.interfaces.keystone.KeystoneRequires;
import charms.layer.openstack.LazyValues;
import org.jspecify.annotations.Nullable;

/** {@code identity_service} in templates (openstack-layer.md section 4). */
final class IdentityServiceValues extends LazyValues {
  private final KeystoneRequires identity;

  IdentityServiceValues(KeystoneRequires identity) {
    this.identity = identity;
  }

  @Override
  protected @Nullable Object value(String name) {
    return identity.value(name).orElse(null);
  }
}
