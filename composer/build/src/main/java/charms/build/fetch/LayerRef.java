package charms.build.fetch;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.util.Optional;

/**
 * An include: {@code layer:basic}, {@code interface:keystone@v2}, a path or a git URL
 * (charm-build.md section 2).
 */
public sealed interface LayerRef {
  /** What kind of layer it is; paths and URLs are of layers. */
  LayerKind kind();

  /** The include without its revision: what makes two includes the same. */
  String include();

  /** The revision asked for; empty for the newest. */
  Optional<String> revision();

  /** A name to look up: local directories first, then the index. */
  record Named(LayerKind kind, String name, Optional<String> revision) implements LayerRef {
    @Override
    public String include() {
      return kind.word() + ":" + name;
    }
  }

  /** A repository, as it is spelled, perhaps with {@code @REVISION}; the layer is at its top. */
  record Remote(String spelled) implements LayerRef {
    @Override
    public LayerKind kind() {
      return LayerKind.LAYER;
    }

    @Override
    public String include() {
      return spelled;
    }

    @Override
    public Optional<String> revision() {
      return Optional.empty();
    }
  }

  /** A directory, relative to the working directory. */
  record Local(String path) implements LayerRef {
    @Override
    public LayerKind kind() {
      return LayerKind.LAYER;
    }

    @Override
    public String include() {
      return path;
    }

    @Override
    public Optional<String> revision() {
      return Optional.empty();
    }
  }

  /**
   * Reads an include.
   *
   * @throws CharmException when it is none
   */
  static LayerRef parse(String include, SourcePosition at) {
    for (LayerKind kind : LayerKind.values()) {
      String prefix = kind.word() + ":";
      if (include.startsWith(prefix)) {
        return named(kind, include.substring(prefix.length()), at);
      }
    }
    if (include.isBlank() || include.startsWith("-")) {
      throw new CharmException(
          Diagnostic.error(at, "cannot include '" + include + "': no name of a layer"));
    }
    return RepositoryUrl.looksLikeOne(include) ? new Remote(include) : new Local(include);
  }

  private static LayerRef named(LayerKind kind, String text, SourcePosition at) {
    int mark = text.indexOf('@');
    String name = mark < 0 ? text : text.substring(0, mark);
    Optional<String> revision = mark < 0 ? Optional.empty() : Optional.of(text.substring(mark + 1));
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new CharmException(
          Diagnostic.error(
              at,
              "cannot include "
                  + kind.word()
                  + " '"
                  + name
                  + "': a name has letters, digits, '.',"
                  + " '_' and '-'"));
    }
    return new Named(kind, name, revision.filter(given -> !given.isEmpty()));
  }
}
