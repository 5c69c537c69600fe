package charms.engine.change;

import charms.engine.state.Application;
import charms.engine.state.CharmResource;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Resource;
import java.nio.file.Path;
import java.time.Instant;

/** Gives applications files their charms can use. */
public final class GivenResources {
  private final ModelChange model;
  private final Instant now;

  public GivenResources(ModelChange model, Instant now) {
    this.model = model;
    this.now = now;
  }

  /**
   * A file as taken in.
   *
   * @param origin where it came from, as in {@code /home/me/software-2.zip}
   * @param size in bytes
   * @param digest SHA-256 in hexadecimal
   */
  public record Kept(Path origin, long size, String digest) {
    String filename() {
      return String.valueOf(origin.getFileName());
    }
  }

  /**
   * Gives an application a file in place of what it had.
   *
   * @throws ModelException when its charm has no such resource, or one of another kind
   */
  public void give(String application, String name, Kept file) {
    Application owner = model.needApplication(application);
    CharmResource wanted = model.charmOf(owner).resources().get(name);
    if (wanted == null) {
      throw new ModelException("unrecognized resource \"" + name + "\"");
    }
    String extension = extension(wanted.filename());
    if (!extension.isEmpty() && !extension.equals(extension(file.filename()))) {
      throw new ModelException(
          "incorrect extension on resource upload \"%s\", expected \"%s\""
              .formatted(file.filename(), extension));
    }
    int revision =
        model.holdings().resource(application, name).map(Resource::revision).orElse(0) + 1;
    model
        .holdings()
        .put(
            new Resource(
                application,
                name,
                wanted.filename(),
                revision,
                file.size(),
                file.digest(),
                now,
                file.origin().toString()));
  }

  private static String extension(String filename) {
    int dot = filename.lastIndexOf('.');
    return dot < 0 ? "" : filename.substring(dot);
  }
}
