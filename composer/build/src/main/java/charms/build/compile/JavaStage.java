package charms.build.compile;

import charms.build.stack.LayerStack;
import java.nio.file.Path;
import java.util.SortedMap;

/** Compiles the Java of a stack into a merged tree: lib/charm.jar, jarhouse/*.jar. */
public interface JavaStage {
  /**
   * Places what is compiled and what it depends on.
   *
   * @param tree the merged charm, with metadata.yaml, config.yaml and layer.yaml
   * @return path in the charm to the include of the layer that owns it, for every file placed
   * @throws charms.model.diag.CharmException with all compile errors
   */
  SortedMap<String, String> place(LayerStack stack, Path tree);
}
