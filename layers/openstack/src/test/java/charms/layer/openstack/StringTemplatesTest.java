package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import charms.testkit.HookFailedException;
import charms.testkit.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Templates that a value holds (openstack-layer.md section 5, String template). */
final class StringTemplatesTest {
  private static final String FILE = "/etc/app/policy.conf";
  private static final String LATER = "/etc/app/later.conf";
  private final State ocata =
      State.initial().withStored("charmers.openstack-release-version", "ocata");

  /** A relation whose value the test says. */
  private static final class PluginValues extends LazyValues {
    private final Object template;

    PluginValues(Object template) {
      this.template = template;
    }

    @Override
    protected @Nullable Object value(String name) {
      return name.equals("template") ? template : null;
    }
  }

  @Test
  void anOptionsValueIsTheTemplate() {
    State state =
        ocata.withConfig("vip", "user {{ options.application_name }}\n{% include 'tail' %}\n");
    assertEquals(
        Optional.of("user sketch\nthe end"),
        rendered(state, Map.of(), StringTemplate.ofOption("vip")).file(FILE));
  }

  // B7
  @Test
  void aFileWhoseTemplateIsNotThereIsLeftAndThoseAfterItAreRendered() {
    State state =
        rendered(ocata.withFile(FILE, "before"), Map.of(), StringTemplate.ofOption("vip"));
    assertEquals(Optional.of("before"), state.file(FILE));
    assertEquals(Optional.of("later"), state.file(LATER));
  }

  @Test
  void aRelationsValueIsTheTemplate() {
    State state =
        rendered(
            ocata,
            Map.of("plugin", new PluginValues("for {{ options.application_name }}")),
            new StringTemplate("plugin", "template"));
    assertEquals(Optional.of("for sketch"), state.file(FILE));
  }

  @Test
  void withoutItsRelationTheFileIsLeft() {
    State state = rendered(ocata, Map.of(), new StringTemplate("plugin", "template"));
    assertEquals(Optional.empty(), state.file(FILE));
    assertEquals(Optional.of("later"), state.file(LATER));
  }

  @Test
  void aFalseValueIsNoTemplate() {
    State state =
        rendered(
            ocata,
            Map.of("plugin", new PluginValues(false)),
            new StringTemplate("plugin", "template"));
    assertEquals(Optional.empty(), state.file(FILE));
  }

  @Test
  void aPropertyThatThereCannotBeIsAnError() {
    HookFailedException error =
        assertThrows(
            HookFailedException.class,
            () -> rendered(ocata, Map.of(), StringTemplate.ofOption("no-such-option")));
    assertEquals(
        "cannot render '/etc/app/policy.conf': 'options' has no property 'no_such_option'",
        error.getCause().getMessage());
  }

  @Test
  void anErrorInTheTemplateNamesTheValueAndItsLine() {
    State state = ocata.withConfig("vip", "one\n{% if %}");
    HookFailedException error =
        assertThrows(
            HookFailedException.class,
            () -> rendered(state, Map.of(), StringTemplate.ofOption("vip")));
    assertTrue(
        error.getCause().getMessage().startsWith("options.vip:2:1: error: cannot parse"),
        error.getCause().getMessage());
  }

  @Test
  void theDifferenceLeavesOutWhatIsNotRendered() {
    String diff =
        Probe.ask(
            Sketches.charm(),
            ocata.withFile(LATER, "later"),
            context -> charm(context, Map.of(), StringTemplate.ofOption("vip")).renderDiff());
    assertEquals("", diff);
  }

  private static State rendered(State state, Map<String, Object> more, StringTemplate template) {
    return Probe.run(
            Sketches.charm(), state, context -> charm(context, more, template).render(List.of()))
        .state();
  }

  private static OpenStackCharm charm(
      HookContext context, Map<String, Object> more, StringTemplate template) {
    write(context.charmDirectory(), "later.conf", "later");
    write(context.charmDirectory(), "tail", "the end");
    return new PlainCharm(context) {
      @Override
      public Map<String, List<String>> restartMap() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put(FILE, List.of());
        files.put(LATER, List.of());
        return files;
      }

      @Override
      public Map<String, StringTemplate> stringTemplates() {
        return Map.of(FILE, template);
      }

      @Override
      protected Map<String, Object> templateValues(List<? extends Endpoint> endpoints) {
        Map<String, Object> values = new LinkedHashMap<>(super.templateValues(endpoints));
        values.putAll(more);
        return values;
      }
    };
  }

  private static void write(Path charm, String name, String text) {
    try {
      Path file = charm.resolve("templates").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
