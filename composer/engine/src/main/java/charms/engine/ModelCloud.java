package charms.engine;

import charms.engine.machine.Cloud;
import charms.engine.machine.Clouds;
import charms.engine.machine.MachineProvider;
import charms.engine.machine.ModelPlace;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.ModelStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cloud a model is on, and the provider of its machines, made when first needed. */
final class ModelCloud implements AutoCloseable {
  private static final String SETTING = "cloud";

  private final EngineHome home;
  private final ModelStore store;
  private final Clouds clouds;
  private @Nullable MachineProvider provider;

  ModelCloud(EngineHome home, ModelStore store, Clouds clouds) {
    this.home = home;
    this.store = store;
    this.clouds = clouds;
  }

  /** As in {@code sandbox}. */
  String name() {
    return store.read(model -> model.setting(SETTING)).orElse(clouds.usual().name());
  }

  /** Makes the machines of a model that has its uuid. */
  synchronized MachineProvider provider() {
    if (provider == null) {
      Cloud cloud = clouds.named(name()).orElseThrow(() -> unknown(name()));
      provider = cloud.provider(store.read(this::place));
    }
    return provider;
  }

  private ModelPlace place(Model model) {
    String packages = ModelSettings.read(model).getOrDefault(ModelSettings.IMAGE_PACKAGES, "");
    List<String> names =
        Arrays.stream(packages.split(","))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList();
    return new ModelPlace(home.machines(), model.setting("uuid").orElse(""), model.subnet(), names);
  }

  /**
   * Puts the model on a cloud.
   *
   * @throws ModelException when there is no such cloud, or the model has machines on another
   * @throws charms.model.diag.CharmException when machines cannot be made there
   */
  synchronized void choose(String name) {
    Cloud cloud = clouds.named(name).orElseThrow(() -> unknown(name));
    if (name.equals(name())) {
      return;
    }
    cloud
        .obstacle()
        .ifPresent(
            obstacle -> {
              throw obstacle;
            });
    store.update(model -> change(model, name));
    close();
  }

  private static void change(ModelChange model, String name) {
    if (!model.machines().isEmpty()) {
      throw new ModelException("cannot move the model to cloud \"" + name + "\": it has machines");
    }
    model.setting(SETTING, name);
  }

  /** Lets go of the provider; a next one follows the model's settings as they are then. */
  @Override
  public synchronized void close() {
    try {
      if (provider != null) {
        provider.close();
        provider = null;
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot let go of the machines", cause);
    }
  }

  private ModelException unknown(String name) {
    String known = clouds.all().stream().map(Cloud::name).collect(Collectors.joining(", "));
    return new ModelException("cloud \"" + name + "\" not found: there is " + known);
  }
}
