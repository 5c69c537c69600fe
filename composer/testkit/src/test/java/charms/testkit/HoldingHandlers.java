package charms.testkit;

import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.event.SecretEvent;
import charms.reactive.event.StorageEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** Handlers for {@link HoldingsTest}. */
final class HoldingHandlers {
  private final HookContext context;

  HoldingHandlers(HookContext context) {
    this.context = context;
  }

  @Hook("data-storage-attached")
  void attached(StorageEvent event) {
    context.store().set("place", event.storage() + " at " + event.location().orElse("nowhere"));
    context.store().set("ids", context.hookTools().storageIds("data"));
    context.store().set("asked", context.hookTools().storageLocation(event.id()));
  }

  @Hook("data-storage-detaching")
  void detaching(StorageEvent event) {
    context.store().set("place", event.id() + " goes");
  }

  @Hook("secret-changed")
  void changed(SecretEvent event) {
    context.store().set("used", context.hookTools().secrets().get(event.id()).get("password"));
    context.store().set("new", context.hookTools().secrets().refresh(event.id()).get("password"));
    context.store().set("label", event.label().orElse(""));
  }

  @Hook("secret-{remove,expired}")
  void unused(SecretEvent event) {
    context.store().set("unused", event.revision().orElse(0L));
  }

  @Hook("install")
  void install() throws IOException {
    String id = context.hookTools().secrets().add(Map.of("password", "one"), "own");
    context.hookTools().secrets().set(id, Map.of("password", "two"));
    context.hookTools().secrets().grant(id, "db:0");
    var image = context.hookTools().resourceGet("image");
    context.store().set("image", image.isPresent() ? Files.readString(image.get()) : "none");
  }
}
