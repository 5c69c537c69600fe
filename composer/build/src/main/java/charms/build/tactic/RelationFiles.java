package charms.build.tactic;

import charms.build.plan.LayerFile;
import charms.build.plan.LayerFiles;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.diag.DiagnosticLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one Python interface layer, below {@code hooks/relations/NAME} (charm-build.md
 * section 4).
 */
final class RelationFiles implements Tactic {
  private static final String INIT = "__init__.py";

  private final StackedLayer layer;
  private final List<LayerFile> files;

  RelationFiles(StackedLayer layer, LayerStack stack) {
    this.layer = layer;
    this.files = LayerFiles.ofInterface(layer, stack.charmLayer());
  }

  @Override
  public void combine(LayerFile file) {
    throw new IllegalStateException("an interface's files are its own");
  }

  @Override
  public void lint(DiagnosticLog log) {
    // Its roles are checked where it is bound.
  }

  @Override
  public void process(CharmTree tree) throws IOException {
    for (LayerFile file : files) {
      tree.copy(place(file.path()), file.file());
    }
    if (lacksInit()) {
      tree.write(place(INIT), "", false);
    }
  }

  @Override
  public List<SignedPath> sign() {
    List<SignedPath> signed = new ArrayList<>();
    String owner = layer.source().include();
    files.forEach(file -> signed.add(SignedPath.copied(place(file.path()), owner)));
    if (lacksInit()) {
      signed.add(SignedPath.copied(place(INIT), owner));
    }
    return signed;
  }

  private boolean lacksInit() {
    return files.stream().noneMatch(file -> file.path().equals(INIT));
  }

  private String place(String path) {
    return "hooks/relations/" + layer.name() + "/" + path;
  }
}
