package charms.barbican;

import charms.layer.openstack.OpenStackCharms;
import charms.reactive.Action;
import charms.reactive.HookContext;

/** Changes the key-encryption key, in two steps: all units must know a key before one uses it. */
final class BarbicanActions {
  private final HookContext context;

  BarbicanActions(HookContext context) {
    this.context = context;
  }

  @Action("add-kek")
  String addKey() {
    BarbicanCharm charm = charm();
    charm.addKey();
    charm.assessStatus();
    return "added; run rotate-kek once all units are idle";
  }

  @Action("rotate-kek")
  String rotateKey() {
    BarbicanCharm charm = charm();
    charm.rotateKey();
    charm.assessStatus();
    return "rotated";
  }

  private BarbicanCharm charm() {
    return OpenStackCharms.of(context).charm(BarbicanCharm.class);
  }
}
