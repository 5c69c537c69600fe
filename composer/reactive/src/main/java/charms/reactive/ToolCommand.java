package charms.reactive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command a layer adds to {@code charms.reactive}, for handlers in other languages and for people
 * on the unit. Registered at start:
 *
 * <pre>{@code
 * @AtStart
 * void addCommands() {
 *   context.command("render_template", words -> render(words.get(0), words.get(1)));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ToolCommand {
  /**
   * Does what the words ask for.
   *
   * @param words what stands behind the command's name
   * @return what to print: a text, a number, a boolean, a list or a map of them; null for nothing.
   *     A boolean is not printed: it is the exit status
   * @throws IllegalArgumentException if the words are wrong; the message goes to the caller
   */
  @Nullable Object run(List<String> words);
}
