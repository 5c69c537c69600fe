package charms.build.python;

import charms.model.diag.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several layers' wheelhouse.txt as one (charm-build.md section 4). A package that a higher layer
 * asks for too is a comment in the lower one:
 *
 * <pre>
 * # layer:basic
 * # charmhelpers&gt;=0.4.0,&lt;1.0.0  # overridden by designate
 * wheel&lt;0.34
 *
 * # designate
 * charmhelpers==1.2.1
 *
 * </pre>
 */
public final class WheelhouseText {
  private final List<Block> blocks = new ArrayList<>();

  private record Block(String owner, boolean headed, List<WheelhouseLine> lines) {}

  /**
   * Puts a layer's file on top.
   *
   * @param owner the layer's include
   * @param shown the file in messages
   * @throws charms.model.diag.CharmException for a line without a package name
   */
  public void add(String owner, String text, String shown) {
    blocks.add(new Block(owner, true, lines(text, shown)));
  }

  /** Puts lines on top that no layer has, without a heading. */
  public void addUnheaded(String owner, String text, String shown) {
    blocks.add(new Block(owner, false, lines(text, shown)));
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The highest layer's include. */
  public String owner() {
    return blocks.get(blocks.size() - 1).owner();
  }

  /** True when some line asks for the package. */
  public boolean names(String name) {
    return ownerOf(name).isPresent();
  }

  /** The highest layer that asks for the package; empty when none does. */
  public Optional<String> ownerOf(String name) {
    for (int k = blocks.size() - 1; k >= 0; k--) {
      if (names(blocks.get(k), WheelhouseLine.normalised(name))) {
        return Optional.of(blocks.get(k).owner());
      }
    }
    return Optional.empty();
  }

  /** The repositories that lines in force name, as in {@code git+https://...}, by package. */
  public Map<String, String> repositories() {
    Map<String, String> repositories = new HashMap<>();
    for (Block block : blocks) {
      for (WheelhouseLine line : block.lines()) {
        line.name()
            .ifPresent(
                name -> {
                  repositories.remove(name);
                  line.repository().ifPresent(url -> repositories.put(name, url));
                });
      }
    }
    return repositories;
  }

  /** True when every line in force can mean one version only. */
  public boolean pinned() {
    for (int k = 0; k < blocks.size(); k++) {
      Map<String, String> above = above(k);
      for (WheelhouseLine line : blocks.get(k).lines()) {
        boolean overridden = line.name().filter(above::containsKey).isPresent();
        if (!overridden && !line.pinned()) {
          return false;
        }
      }
    }
    return true;
  }

  /** The merged text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < blocks.size(); k++) {
      Block block = blocks.get(k);
      Map<String, String> above = above(k);
      if (block.headed()) {
        text.append("# ").append(block.owner()).append('\n');
      }
      for (WheelhouseLine line : block.lines()) {
        Optional<String> by = line.name().map(above::get);
        if (by.isPresent()) {
          text.append("# ").append(line.text()).append("  # overridden by ").append(by.get());
        } else {
          text.append(line.text());
        }
        text.append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** One layer's text, as pip gets it when it runs for each layer. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Block block : blocks) {
      StringBuilder text = new StringBuilder();
      block.lines().forEach(line -> text.append(line.text()).append('\n'));
      parts.add(new Part(block.owner(), text.toString()));
    }
    return parts;
  }

  /**
   * A layer's share.
   *
   * @param owner the layer's include
   * @param text its lines
   */
  public record Part(String owner, String text) {}

  /** Which higher layer asks for a package, the lowest of them, by package. */
  private Map<String, String> above(int k) {
    Map<String, String> above = new HashMap<>();
    for (Block higher : blocks.subList(k + 1, blocks.size())) {
      for (WheelhouseLine line : higher.lines()) {
        line.name().ifPresent(name -> above.putIfAbsent(name, higher.owner()));
      }
    }
    return above;
  }

  private static boolean names(Block block, String name) {
    return block.lines().stream().anyMatch(line -> line.name().filter(name::equals).isPresent());
  }

  private static List<WheelhouseLine> lines(String text, String shown) {
    List<WheelhouseLine> lines = new ArrayList<>();
    List<String> texts = text.lines().toList();
    for (int i = 0; i < texts.size(); i++) {
      SourcePosition at = new SourcePosition(shown, i + 1, 1, texts.get(i));
      lines.add(WheelhouseLine.of(texts.get(i), at));
    }
    return lines;
  }
}
