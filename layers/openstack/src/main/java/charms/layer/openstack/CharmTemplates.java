package charms.layer.openstack;

import charms.jinja.JinjaTemplates;
import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.HookContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The charm's templates for a release: those of {@code templates/RELEASE} from that release back to
 * the first, then those of {@code templates} (openstack-layer.md section 5).
 */
final class CharmTemplates {
  private final HookContext context;
  private final Map<String, StringTemplate> strings;
  private final JinjaTemplates templates;

  /**
   * @param strings templates that are no files, by the file of the machine
   */
  CharmTemplates(
      HookContext context, OpenStackRelease release, Map<String, StringTemplate> strings) {
    this.context = context;
    this.strings = strings;
    Path all = context.charmDirectory().resolve("templates");
    List<Path> directories = new ArrayList<>();
    for (OpenStackRelease one : release.andOlder()) {
      directories.add(all.resolve(one.codename()));
    }
    directories.add(all);
    this.templates = JinjaTemplates.in(directories);
  }

  /**
   * Renders a file of the machine from the template of its name: {@code congress.conf}, else {@code
   * etc_congress_congress.conf} for {@code /etc/congress/congress.conf}. Owner and mode are set
   * even where the text is there already. A file whose template is a value that is not there yet is
   * left as it is; the others are rendered (defect B7).
   *
   * @throws charms.jinja.TemplateException when neither is there, or it is wrong, with its line
   * @throws IllegalStateException when its template is a property that there cannot be
   */
  void render(String file, Map<String, Object> values, FileOwner owner) {
    Optional<String> text = text(file, values);
    if (text.isPresent() && !new HostFiles(context.host()).write(file, text.get(), owner)) {
      Path own = context.host().file(file);
      context.host().own(own, owner.user(), owner.group(), owner.mode());
    }
  }

  /** The text of a file of the machine, empty for one to leave as it is; see {@link #render}. */
  Optional<String> text(String file, Map<String, Object> values) {
    @Nullable StringTemplate string = strings.get(file);
    return string == null
        ? Optional.of(templates.render(templateName(file), values))
        : source(file, string, values)
            .map(source -> templates.renderSource(string.toString(), source, values));
  }

  private String templateName(String file) {
    String shortName = file.substring(file.lastIndexOf('/') + 1);
    String longName = file.substring(1).replace('/', '_');
    boolean onlyLong = templates.find(shortName).isEmpty() && templates.find(longName).isPresent();
    return onlyLong ? longName : shortName;
  }

  private Optional<String> source(String file, StringTemplate string, Map<String, Object> values) {
    if (!(values.get(string.adapter()) instanceof LazyValues adapter)) {
      context.log().debug("'" + file + "' is not rendered: there is no " + string.adapter());
      return Optional.empty();
    }
    if (!adapter.mayHave(string.property())) {
      throw new IllegalStateException(
          "cannot render '"
              + file
              + "': '"
              + string.adapter()
              + "' has no property '"
              + string.property()
              + "'");
    }
    @Nullable Object source = adapter.get(string.property());
    return source == null || source.equals(false) || source.equals("")
        ? Optional.empty()
        : Optional.of(source.toString());
  }
}
