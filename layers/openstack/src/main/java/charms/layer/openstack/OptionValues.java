package charms.layer.openstack;

import charms.reactive.HookContext;
import charms.reactive.OptionDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * {@code options} in templates: every option of the charm with {@code -} as {@code _}, and {@code
 * application_name} (openstack-layer.md section 4).
 */
public class OptionValues extends LazyValues {
  private final HookContext context;

  public OptionValues(HookContext context) {
    this.context = context;
  }

  @Override
  protected @Nullable Object value(String name) {
    if (name.equals("application_name")) {
      return context.application();
    }
    for (String option : context.config().names()) {
      if (option.replace('-', '_').equals(name)) {
        return context.config().value(option).orElse(null);
      }
    }
    return null;
  }

  /** Options of the charm, set or not, and what is computed. */
  @Override
  protected boolean mayHave(String name) {
    for (OptionDeclaration option : context.charm().options()) {
      if (option.name().replace('-', '_').equals(name)) {
        return true;
      }
    }
    return get(name) != null;
  }
}
