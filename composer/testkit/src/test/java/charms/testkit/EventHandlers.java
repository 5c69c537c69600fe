package charms.testkit;

import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.event.HookEvent;
import charms.reactive.event.LifecycleEvent;
import charms.reactive.event.RelationEvent;
import java.util.Locale;

/** Handlers for {@link EventTest}. */
final class EventHandlers {
  private final HookContext context;

  EventHandlers(HookContext context) {
    this.context = context;
  }

  @Hook({"install", "update-status"})
  void lifecycle(LifecycleEvent event) {
    note("lifecycle " + event.hook());
  }

  @Hook("db-relation-{joined,changed,departed}")
  void relation(RelationEvent event) {
    note(
        event.kind().name().toLowerCase(Locale.ROOT)
            + " "
            + event.unit().orElse("nobody")
            + " "
            + event.relation().id()
            + (event.deferred() ? " again" : ""));
    if (!context.flags().isSet("database.wanted")) {
      event.defer();
    }
    if (context.flags().isSet("fails")) {
      throw new IllegalStateException("no");
    }
    event
        .relation()
        .unit(event.unit().orElse(""))
        .ifPresent(unit -> unit.relation().unitBag().put("seen", "yes"));
  }

  @Hook("{install,start}")
  void any(HookEvent event) {
    note("any " + event.hook());
  }

  @When("database.wanted")
  void wanted() {
    note("flag");
  }

  private void note(String line) {
    String before = context.store().getString("notes").orElse("");
    context.store().set("notes", before + line + "\n");
  }
}
