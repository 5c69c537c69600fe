package charms.build.tactic;

import charms.build.plan.LayerFile;
import charms.model.diag.DiagnosticLog;
import java.io.IOException;
import java.util.List;

/** version: what {@code git describe} says of the charm layer, instead of any layer's file. */
final class VersionTactic implements Tactic {
  static final String PATH = "version";

  private final String version;
  private final String owner;

  VersionTactic(String version, String owner) {
    this.version = version;
    this.owner = owner;
  }

  @Override
  public void combine(LayerFile file) {
    // The repository knows better.
  }

  @Override
  public void lint(DiagnosticLog log) {
    // What git says is right.
  }

  @Override
  public void process(CharmTree tree) throws IOException {
    tree.write(PATH, version, false);
  }

  @Override
  public List<SignedPath> sign() {
    return List.of(SignedPath.made(PATH, owner));
  }
}
