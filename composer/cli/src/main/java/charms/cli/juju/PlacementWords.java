package charms.cli.juju;

import charms.engine.bundle.Placement;
import charms.engine.bundle.Placement.ByMachine;
import charms.engine.state.ModelException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Where units go, as typed after {@code --to}: {@code 0,new,2}. */
final class PlacementWords {
  private PlacementWords() {}

  /**
   * Reads them.
   *
   * @param units how many units there will be
   * @param errors hears when that is fewer than there are places
   * @throws ModelException when one is no machine's number and not {@code new}
   */
  static List<ByMachine> parse(List<String> words, int units, PrintStream errors) {
    List<ByMachine> places = new ArrayList<>();
    for (String word : words) {
      places.add(parse(word));
    }
    if (places.size() > units) {
      errors.printf(
          "WARNING %d unit(s) will be deployed, extra placement directives will be ignored%n",
          units);
    }
    return places;
  }

  private static ByMachine parse(String word) {
    if (word.equals("new")) {
      return new Placement.NewMachine();
    }
    if (word.matches("[0-9]{1,9}")) {
      return new Placement.OnMachine(Integer.parseInt(word));
    }
    boolean container = word.matches("(lxd|lxc|kvm)(:.*)?|[0-9]+/(lxd|lxc|kvm)/[0-9]+");
    throw new ModelException(
        "invalid --to parameter \"%s\": %s; name a machine's number, or new"
            .formatted(word, container ? "there are no containers" : "not a machine's number"));
  }
}
