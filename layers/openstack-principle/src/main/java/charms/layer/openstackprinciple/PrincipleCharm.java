package charms.layer.openstackprinciple;

import charms.layer.openstack.OpenStackCharm;
import charms.reactive.HookContext;

/** A charm that is a principal: its option {@code openstack-origin} says which release it is. */
public abstract class PrincipleCharm extends OpenStackCharm {
  protected PrincipleCharm(HookContext context) {
    super(context);
  }
}
