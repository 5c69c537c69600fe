package charms.build.tactic;

import charms.build.plan.LayerFile;
import charms.model.diag.DiagnosticLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Every layer's copyright: the highest keeps the name, others become copyright.layer-NAME. */
final class CopyrightTactic implements Tactic {
  private final List<LayerFile> files = new ArrayList<>();

  @Override
  public void combine(LayerFile file) {
    files.add(file);
  }

  @Override
  public void lint(DiagnosticLog log) {
    // A copyright is text for people.
  }

  @Override
  public void process(CharmTree tree) throws IOException {
    for (LayerFile file : files) {
      tree.copy(path(file), file.file());
    }
  }

  @Override
  public List<SignedPath> sign() {
    List<SignedPath> signed = new ArrayList<>();
    for (LayerFile file : files) {
      signed.add(SignedPath.copied(path(file), file.layer().source().include()));
    }
    return signed;
  }

  private String path(LayerFile file) {
    boolean highest = file.equals(files.get(files.size() - 1));
    return highest ? file.path() : file.path() + ".layer-" + file.layer().name();
  }
}
