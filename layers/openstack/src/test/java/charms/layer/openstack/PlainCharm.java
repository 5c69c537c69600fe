package charms.layer.openstack;

import charms.reactive.HookContext;

/** A charm that says nothing but what a test adds. */
class PlainCharm extends OpenStackCharm {
  PlainCharm(HookContext context) {
    super(context);
  }
}
