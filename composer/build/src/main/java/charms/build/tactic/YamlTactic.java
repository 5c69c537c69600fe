package charms.build.tactic;

import charms.build.merge.MergedYaml;
import charms.build.plan.LayerFile;
import charms.build.stack.StackedLayer;
import charms.model.diag.CharmException;
import charms.model.diag.DiagnosticLog;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlReader;
import charms.model.yaml.YamlWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * YAML files merged key by key, lowest layer first. What a layer's layer.yaml lists under {@code
 * SECTION: deletes:} is taken out of the result:
 *
 * <pre>
 * config:
 *   deletes: [debug, vip.default]
 * </pre>
 */
class YamlTactic implements Tactic {
  private final String path;
  private final String section;
  private final String deletesBelow;
  private final List<StackedLayer> stack;
  private final List<LayerFile> files = new ArrayList<>();
  private final List<YamlMapping> documents = new ArrayList<>();
  private @Nullable Map<String, @Nullable Object> merged;

  /**
   * @param section the key of layer.yaml that lists deletes, as in {@code config}
   * @param deletesBelow the key deletes are relative to, as in {@code options}; empty for the top
   * @param stack every layer, lowest first
   */
  YamlTactic(String path, String section, String deletesBelow, List<StackedLayer> stack) {
    this.path = path;
    this.section = section;
    this.deletesBelow = deletesBelow;
    this.stack = stack;
  }

  @Override
  public final void combine(LayerFile file) {
    files.add(file);
  }

  @Override
  public final void lint(DiagnosticLog log) {
    MergedYaml yaml = new MergedYaml();
    for (LayerFile file : files) {
      try {
        YamlMapping document =
            YamlReader.read(file.file(), file.shown()).asMapping("'" + path + "'");
        documents.add(document);
        yaml.add(prepared(document, file.layer()), file.layer().name());
      } catch (CharmException wrong) {
        log.addAll(wrong);
      }
    }
    merged = delete(yaml.toPlain());
    check(yaml, log);
  }

  @Override
  public final void process(CharmTree tree) throws IOException {
    tree.write(path, YamlWriter.write(finished(merged())), false);
  }

  @Override
  public final List<SignedPath> sign() {
    return List.of(SignedPath.made(path, owner()));
  }

  /** The merged file, after {@link #lint}. */
  final Map<String, @Nullable Object> merged() {
    return merged == null ? new LinkedHashMap<>() : merged;
  }

  final List<LayerFile> files() {
    return files;
  }

  /** The layers' own files, lowest first; after {@link #lint}. */
  final List<YamlMapping> documents() {
    return documents;
  }

  /** A layer's file as it takes part in the merge. */
  YamlMapping prepared(YamlMapping document, StackedLayer layer) {
    return document;
  }

  /** Says what is wrong with the result. */
  void check(MergedYaml yaml, DiagnosticLog log) {
    // Most files are right when they merge.
  }

  /** The result as it is written. */
  Map<String, @Nullable Object> finished(Map<String, @Nullable Object> result) {
    return result;
  }

  private String owner() {
    return files.get(files.size() - 1).layer().source().include();
  }

  private Map<String, @Nullable Object> delete(Map<String, @Nullable Object> result) {
    for (StackedLayer layer : stack) {
      YamlMapping document = layer.yaml().document();
      boolean lists =
          !section.isEmpty()
              && document.get(section).filter(YamlMapping.class::isInstance).isPresent();
      if (lists) {
        for (YamlNode item : document.mapping(section).sequence("deletes").items()) {
          String key = item.asText("a deleted key");
          delete(result, deletesBelow.isEmpty() ? key : deletesBelow + "." + key);
        }
      }
    }
    return result;
  }

  private static void delete(Map<?, ?> from, String key) {
    int dot = key.indexOf('.');
    if (from.containsKey(key) || dot < 0) {
      from.remove(key);
    } else if (from.get(key.substring(0, dot)) instanceof Map<?, ?> inner) {
      delete(inner, key.substring(dot + 1));
    }
  }
}
