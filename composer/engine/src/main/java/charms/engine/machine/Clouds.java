package charms.engine.machine;

import charms.model.diag.CharmException;
import java.util.List;
import java.util.Optional;

/**
 * The places where models can be made.
 *
 * @param all the usual one first
 */
public record Clouds(List<Cloud> all) {
  public Clouds {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there must be a cloud");
    }
  }

  /** One place, whose provider is there already. */
  public static Clouds only(MachineProvider provider) {
    return new Clouds(List.of(new Given(provider)));
  }

  /** Where models are made when nobody says otherwise. */
  public Cloud usual() {
    return all.get(0);
  }

  /** The one of that name; empty when there is none. */
  public Optional<Cloud> named(String name) {
    return all.stream().filter(cloud -> cloud.name().equals(name)).findFirst();
  }

  private record Given(MachineProvider provider) implements Cloud {
    @Override
    public String name() {
      return provider.name();
    }

    @Override
    public String meaning() {
      return "";
    }

    @Override
    public Optional<CharmException> obstacle() {
      return Optional.empty();
    }

    @Override
    public MachineProvider provider(ModelPlace place) {
      return provider;
    }
  }
}
