package charms.build.fetch;

/** What an include asks for. */
public enum LayerKind {
  LAYER("layer", "layers"),
  INTERFACE("interface", "interfaces");

  private final String word;
  private final String plural;

  LayerKind(String word, String plural) {
    this.word = word;
    this.plural = plural;
  }

  /** As in {@code layer}. */
  public String word() {
    return word;
  }

  /** As in {@code layers}, also the folder of an index. */
  public String plural() {
    return plural;
  }

  /** The file every layer of the kind has. */
  public String file() {
    return word + ".yaml";
  }
}
