package charms.layer.openstackcinderplugin;

import charms.layer.basic.PackageSources;
import charms.reactive.HookContext;
import java.util.Optional;

/** Where a vendor's driver comes from: options {@code driver-source} and {@code driver-key}. */
final class DriverSource {
  private final HookContext context;

  DriverSource(HookContext context) {
    this.context = context;
  }

  /**
   * Makes apt take packages from there; nothing where the option is not set.
   *
   * @throws IllegalStateException if it is no source, or the key none
   */
  void configure() {
    Optional<String> source = context.config().string("driver-source");
    if (source.isPresent()) {
      try {
        new PackageSources(context.host())
            .add(source.get(), context.config().string("driver-key").orElse(""));
      } catch (IllegalArgumentException wrong) {
        throw new IllegalStateException(
            "cannot use driver-source '" + source.get() + "': " + wrong.getMessage(), wrong);
      }
    }
  }
}
