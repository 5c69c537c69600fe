package charms.barbican;

import charms.reactive.HookContext;

/** Barbican from epoxy on, which reads several key-encryption keys. */
public final class EpoxyBarbicanCharm extends BarbicanCharm {
  public EpoxyBarbicanCharm(HookContext context) {
    super(context);
  }

  @Override
  boolean rotatesKeys() {
    return true;
  }
}
