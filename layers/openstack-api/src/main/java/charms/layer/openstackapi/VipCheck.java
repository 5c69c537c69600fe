package charms.layer.openstackapi;

import charms.layer.openstack.Cidr;
import charms.layer.openstack.EndpointType;
import charms.layer.openstack.FloatingAddresses;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Optional;

/** What is wrong with the option {@code vip}. */
final class VipCheck {
  private final HookContext context;

  VipCheck(HookContext context) {
    this.context = context;
  }

  /** A sentence that names the option; empty for nothing. */
  Optional<String> problem() {
    List<String> vips = FloatingAddresses.of(context.config());
    for (String vip : vips) {
      if (vip.contains("/") || Cidr.parse(vip + (vip.contains(":") ? "/128" : "/32")).isEmpty()) {
        return Optional.of("vip '" + vip + "' is no address");
      }
    }
    for (EndpointType type : EndpointType.values()) {
      String option = "os-" + type.word() + "-network";
      Optional<String> text = context.config().string(option);
      Optional<Cidr> network = text.flatMap(Cidr::parse);
      if (text.isPresent() && network.isEmpty()) {
        return Optional.of(option + " '" + text.get() + "' is no network");
      }
      if (!vips.isEmpty()
          && network.isPresent()
          && vips.stream().noneMatch(network.get()::contains)) {
        return Optional.of(
            "vip: none of '" + String.join(" ", vips) + "' lies in " + option + " " + text.get());
      }
    }
    return Optional.empty();
  }
}
