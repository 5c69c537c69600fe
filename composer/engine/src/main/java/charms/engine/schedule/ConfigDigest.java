package charms.engine.schedule;

import charms.engine.state.Application;
import charms.engine.state.Model;
import charms.engine.state.Unit;
import charms.model.hash.Digests;
import java.util.SortedMap;
import java.util.TreeMap;

/** A digest of what config-changed tells: option values in force, addresses and trust. */
final class ConfigDigest {
  private ConfigDigest() {}

  static String of(Model model, Unit unit) {
    Application application = model.needApplication(unit.name().application());
    SortedMap<String, String> facts = new TreeMap<>();
    model
        .charmOf(application)
        .options()
        .forEach(
            (name, option) -> {
              String value = application.config().getOrDefault(name, option.defaultText());
              if (value != null) {
                facts.put("option " + name, value);
              }
            });
    facts.put("address", model.addressOf(unit));
    facts.put("trust", String.valueOf(application.trust()));
    return Digests.sha256(facts.toString());
  }
}
