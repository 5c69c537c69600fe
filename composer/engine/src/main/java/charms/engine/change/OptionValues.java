package charms.engine.change;

import charms.engine.state.Charm;
import charms.engine.state.CharmOption;
import charms.engine.state.ModelException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Option values as a user types them, checked against the charm (juju-cli.md section 2). */
public final class OptionValues {
  private OptionValues() {}

  /**
   * The values, each in its option's one spelling, as in {@code true} for {@code True}.
   *
   * @throws ModelException for an option the charm does not have, or a value not of its type
   */
  public static Map<String, String> checked(Charm charm, Map<String, String> given) {
    Map<String, String> checked = new TreeMap<>();
    given.forEach(
        (name, text) -> {
          CharmOption option = charm.options().get(name);
          if (option == null) {
            throw new ModelException("unknown option \"" + name + "\"");
          }
          Object value =
              option
                  .value(text)
                  .orElseThrow(
                      () ->
                          new ModelException(
                              "option \"%s\" expected %s, got \"%s\""
                                  .formatted(name, option.type(), text)));
          checked.put(name, value instanceof Boolean ? value.toString() : text);
        });
    return checked;
  }

  /**
   * Checks names of options.
   *
   * @throws ModelException for one the charm does not have
   */
  public static void checkNames(Charm charm, Set<String> names) {
    for (String name : names) {
      if (!charm.options().containsKey(name)) {
        throw new ModelException("unknown option \"" + name + "\"");
      }
    }
  }
}
