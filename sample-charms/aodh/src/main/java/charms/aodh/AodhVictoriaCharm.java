package charms.aodh;

import charms.reactive.HookContext;

/** Aodh from victoria on: the binding of apt is that of Python 3 too. */
final class AodhVictoriaCharm extends AodhPython3Charm {
  AodhVictoriaCharm(HookContext context) {
    super(context);
  }

  @Override
  String aptBinding() {
    return "python3-apt";
  }
}
