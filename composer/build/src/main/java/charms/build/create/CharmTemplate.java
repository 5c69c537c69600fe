package charms.build.create;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.io.FileUtils;

/**
 * One template. Its {@code template.yaml}:
 *
 * <pre>
 * summary: an OpenStack API service
 * questions:
 *   - key: service_port
 *     kind: text
 *     prompt: What port does the api service listen on ?
 *     default: '1789'
 * </pre>
 *
 * <p>{@code asks-as: openstack-api} in the place of questions asks what that template asks.
 */
public final class CharmTemplate {
  static final String FILE = "template.yaml";

  private final Path directory;
  private final String summary;
  private final List<Question> questions;

  private CharmTemplate(Path directory, String summary, List<Question> questions) {
    this.directory = directory;
    this.summary = summary;
    this.questions = List.copyOf(questions);
  }

  static CharmTemplate read(Path directory) {
    YamlMapping yaml =
        YamlReader.read(directory.resolve(FILE), directory.getFileName() + "/" + FILE)
            .asMapping("'" + FILE + "'");
    Optional<String> other = yaml.text("asks-as");
    List<Question> questions =
        new ArrayList<>(
            other.isPresent() ? read(directory.resolveSibling(other.get())).questions : List.of());
    for (YamlNode item : yaml.sequence("questions").items()) {
      YamlMapping question = item.asMapping("a question");
      String kind = question.text("kind").orElse("text");
      questions.add(
          new Question(
              question.text("key").orElseThrow(() -> item.unexpected("a question", "a key")),
              Question.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
              question.text("prompt").orElse(""),
              question.text("default").orElse("")));
    }
    return new CharmTemplate(directory, yaml.text("summary").orElse(""), questions);
  }

  /** As in {@code openstack-api}. */
  public String name() {
    return directory.getFileName().toString();
  }

  /** One line about what it makes. */
  public String summary() {
    return summary;
  }

  /** What it asks, in order. */
  public List<Question> questions() {
    return questions;
  }

  /**
   * Writes the charm: beside its place first, then moved there.
   *
   * @return the new directory, {@code HOME/NAME}
   * @throws CharmException when the name is no charm's, or the directory exists; nothing is written
   */
  public Path create(CreateRequest request) {
    if (!request.name().matches("[a-z][a-z0-9]*(-[a-z0-9]*[a-z][a-z0-9]*)*")) {
      throw new CharmException(
          Diagnostic.error(
                  "cannot create charm '"
                      + request.name()
                      + "': a charm's name has lower-case letters, digits and hyphens, and begins"
                      + " with a letter")
              .fix("choose a name like 'congress' or 'my-service'"));
    }
    Path target = request.home().resolve(request.name());
    if (Files.exists(target)) {
      throw new CharmException(
          Diagnostic.error(target + " exists. Please move it out of the way."));
    }
    try {
      Path beside = Files.createDirectories(target.resolveSibling("." + request.name() + ".new"));
      try {
        TemplateContext context = TemplateContext.of(request, questions);
        new TemplateWriter(directory.resolve("charm"), context).write(beside);
        if (Files.exists(beside.resolve("pom.xml"))) {
          writeHome(beside);
        }
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwx------"));
        Files.move(beside, target);
      } finally {
        FileUtils.deleteDirectory(beside.toFile());
      }
    } catch (IOException cause) {
      throw new CharmException(Diagnostic.error("Unable to write to " + target), cause);
    } catch (UncheckedIOException cause) {
      throw new CharmException(Diagnostic.error("Unable to write to " + target), cause);
    }
    return target;
  }

  /** Tells Maven where this distribution's repository is; not for version control. */
  private void writeHome(Path charm) throws IOException {
    Path home = directory.toAbsolutePath().normalize().getParent().getParent();
    Path file = charm.resolve(".mvn/maven.config");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "-Dcharm.home=" + home + "\n");
  }
}
