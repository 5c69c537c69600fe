package charms.engine;

import charms.engine.change.OptionValues;
import charms.engine.state.Application;
import charms.engine.state.Charm;
import charms.engine.state.CharmOption;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The options of an application, with where their values come from. */
final class ApplicationOptions {
  private ApplicationOptions() {}

  static ApplicationConfig read(Model model, String application) {
    Application owner = model.needApplication(application);
    Charm charm = model.charmOf(owner);
    SortedMap<String, ApplicationConfig.Option> options = new TreeMap<>();
    charm.options().forEach((name, option) -> options.put(name, option(owner, name, option)));
    return new ApplicationConfig(application, charm.name(), owner.trust(), options);
  }

  private static ApplicationConfig.Option option(
      Application owner, String name, CharmOption option) {
    Optional<Object> set = Optional.ofNullable(owner.config().get(name)).flatMap(option::value);
    Optional<Object> byDefault = option.defaultValue();
    String source = set.isPresent() ? "user" : byDefault.isPresent() ? "default" : "unset";
    return new ApplicationConfig.Option(
        option.type(), option.description(), source, set.or(() -> byDefault), byDefault);
  }

  /** Sets options and takes others back to their defaults. */
  static void change(
      ModelChange model, String application, Map<String, String> values, List<String> reset) {
    Application owner = model.needApplication(application);
    Charm charm = model.charmOf(owner);
    OptionValues.checkNames(charm, Set.copyOf(reset));
    Map<String, String> changed = new TreeMap<>(owner.config());
    changed.keySet().removeAll(reset);
    changed.putAll(OptionValues.checked(charm, values));
    model.put(owner.withConfig(changed));
  }
}
