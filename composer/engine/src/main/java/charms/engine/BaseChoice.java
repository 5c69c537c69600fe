package charms.engine;

import charms.engine.machine.MachineProvider;
import charms.engine.state.Charm;
import charms.engine.state.Model;
import charms.engine.state.ModelException;
import java.util.List;
import java.util.Optional;

/**
 * Which base an application's machines get.
 *
 * @param cloud the provider's name
 * @param offered the provider's bases, its usual one first; empty: it takes any
 */
record BaseChoice(String cloud, List<String> offered) {
  static BaseChoice of(MachineProvider provider) {
    return new BaseChoice(provider.name(), provider.bases());
  }

  /**
   * The base that was asked for; else the first of the charm's that is offered; for a charm that
   * names none the model's default.
   *
   * @throws ModelException when the cloud does not offer it
   */
  String of(Model model, Charm charm, Optional<String> asked) {
    asked.ifPresent(this::check);
    return asked.or(() -> fitting(charm)).orElseGet(() -> usual(model));
  }

  private Optional<String> fitting(Charm charm) {
    Optional<String> found = charm.bases().stream().filter(this::offers).findFirst();
    if (found.isEmpty() && !charm.bases().isEmpty()) {
      throw new ModelException(
          "cannot deploy charm \"%s\" on cloud \"%s\": it is for %s, the cloud offers %s; --base deploys it all the same"
              .formatted(charm.name(), cloud, words(charm.bases()), words(offered)));
    }
    return found;
  }

  private String usual(Model model) {
    String chosen = ModelSettings.read(model).get(ModelSettings.DEFAULT_BASE);
    return chosen != null && offers(chosen) ? chosen : offered.get(0);
  }

  /**
   * Refuses a base the cloud does not offer.
   *
   * @throws ModelException naming those it offers
   */
  void check(String base) {
    if (!offers(base)) {
      throw new ModelException(
          "no base \"%s\" on cloud \"%s\": it offers %s".formatted(base, cloud, words(offered)));
    }
  }

  private boolean offers(String base) {
    return offered.isEmpty() || offered.contains(base);
  }

  private static String words(List<String> bases) {
    return bases.isEmpty() ? "none" : String.join(", ", bases);
  }
}
