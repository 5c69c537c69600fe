package charms.engine.bundle;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.name.Series;
import charms.model.yaml.YamlMapping;
import java.util.Optional;

/** A base as bundles write it: {@code ubuntu@24.04/stable}, or a series. */
final class BaseText {
  private BaseText() {}

  /**
   * The base without its risk, as in {@code ubuntu@24.04}; empty where neither the key nor {@code
   * series} is there.
   */
  static Optional<String> of(YamlMapping block, String key) {
    Optional<String> base = block.text(key).map(text -> text.replaceFirst("/.*", ""));
    if (base.isPresent() || block.text("series").isEmpty()) {
      return base;
    }
    String series = block.text("series").get();
    return Optional.of(
        Series.base(series)
            .orElseThrow(
                () ->
                    new CharmException(
                        Diagnostic.error(
                            block.get("series").orElseThrow().position(),
                            "cannot read bundle: series '" + series + "' is not known"))));
  }
}
