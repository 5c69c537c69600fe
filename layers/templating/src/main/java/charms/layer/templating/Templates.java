package charms.layer.templating;

import charms.jinja.JinjaTemplates;
import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.HookContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The templates of the charm's {@code templates/} (reactive-runtime.md section 7, render):
 *
 * <pre>{@code
 * boolean changed = Templates.of(context).render("app.conf", "/etc/app.conf", Map.of("port", 80), FileOwner.ROOT);
 * }</pre>
 */
public final class Templates {
  private final HookContext context;
  private final JinjaTemplates templates;

  private Templates(HookContext context) {
    this.context = context;
    this.templates = JinjaTemplates.in(List.of(context.charmDirectory().resolve("templates")));
  }

  /** The one of this hook. */
  public static Templates of(HookContext context) {
    return context.shared(Templates.class, Templates::new);
  }

  /**
   * The text of a template.
   *
   * @throws charms.jinja.TemplateException if there is none, or it is wrong, with its line
   */
  public String text(String source, Map<String, Object> values) {
    return templates.render(source, values);
  }

  /**
   * Writes a file of the machine.
   *
   * @return true if its bytes changed
   * @throws charms.jinja.TemplateException if there is no such template, or it is wrong
   */
  public boolean render(String source, String target, Map<String, Object> values, FileOwner owner) {
    Path file = Path.of(target);
    if (!file.isAbsolute()) {
      throw new IllegalArgumentException("'" + target + "' is no absolute name");
    }
    return new HostFiles(context.host()).write(target, text(source, values), owner);
  }
}
