package charms.layer.openstack;

import charms.jinja.JinjaTemplates;
import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.HookContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The charm's templates for a release: those of {@code templates/RELEASE} from that release back to
 * the first, then those of {@code templates} (openstack-layer.md section 5).
 */
final class CharmTemplates {
  private final HookContext context;
  private final JinjaTemplates templates;

  CharmTemplates(HookContext context, OpenStackRelease release) {
    this.context = context;
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
   * even where the text is there already.
   *
   * @throws charms.jinja.TemplateException when neither is there, or it is wrong, with its line
   */
  void render(String file, Map<String, Object> values, FileOwner owner) {
    if (!new HostFiles(context.host()).write(file, text(file, values), owner)) {
      Path own = context.host().file(file);
      context.host().own(own, owner.user(), owner.group(), owner.mode());
    }
  }

  /** The text of a file of the machine; see {@link #render}. */
  String text(String file, Map<String, Object> values) {
    String shortName = file.substring(file.lastIndexOf('/') + 1);
    String longName = file.substring(1).replace('/', '_');
    boolean onlyLong = templates.find(shortName).isEmpty() && templates.find(longName).isPresent();
    return templates.render(onlyLong ? longName : shortName, values);
  }
}
