package charms.engine.soak;

import charms.engine.Engine;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is deployed in every run.
 *
 * @param applications deploys the applications with their units, without settling
 * @param relations related at moments of the run's choice
 */
public record SoakScenario(Consumer<Engine> applications, List<Ends> relations) {
  /**
   * Two endpoints to relate, as {@code integrate} takes them.
   *
   * @param one as in {@code congress:shared-db} or {@code congress}
   * @param other the other one
   */
  public record Ends(String one, String other) {}

  public SoakScenario {
    relations = List.copyOf(relations);
  }
}
