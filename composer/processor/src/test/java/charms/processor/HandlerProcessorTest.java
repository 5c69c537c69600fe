package charms.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.HandlerSpec;
import charms.reactive.HandlerTable;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handler classes as javac sees them with the processor at work. */
class HandlerProcessorTest {
  private static final String HEAD =
      """
      package charms.sample;
      import charms.reactive.*;
      """;

  @TempDir Path directory;

  @Test
  void aTableListsHandlersInTheOrderOfTheSourceWithTheirLines() throws Exception {
    assertEquals(
        List.of(),
        compile(
            """
            final class SampleHandlers {
              @AtStart
              void prepare() {}

              @When({"a.ready", "b.ready"})
              @WhenNot("done")
              void
                  work(HookContext context) {}

              @Hook("{requires:mysql-shared}-relation-joined")
              void join() {}

              @Action("show")
              String show(ActionCall call) { return "x"; }
            }
            """));
    assertEquals(
        "charms.sample.SampleHandlers_Handlers\n",
        Files.readString(directory.resolve("classes/META-INF/charm/handlers")));
    List<HandlerSpec> specs = load("charms.sample.SampleHandlers_Handlers").handlers();
    assertEquals(
        List.of(
            "charms.sample.SampleHandlers.prepare:5",
            "charms.sample.SampleHandlers.work:10",
            "charms.sample.SampleHandlers.join:13",
            "charms.sample.SampleHandlers.show:16"),
        specs.stream().map(spec -> spec.key() + ":" + spec.line()).toList());
    assertEquals("charms/sample/SampleHandlers.java", specs.get(0).file());
  }

  @Test
  void aClassWithoutHandlersGetsNoTable() throws Exception {
    assertEquals(List.of(), compile("final class Plain { void run() {} }"));
    assertFalse(Files.exists(directory.resolve("classes/META-INF/charm/handlers")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@When(\"a\") private void run() {} | a handler can be neither private nor abstract",
        "@When({}) void run() {} | @When needs at least one flag",
        "@When(\"{other}.x\") void run() {} | only {endpoint_name} can stand in braces in a flag:"
            + " '{other}.x'",
        "@When(\"a\") int run() { return 1; } | a handler returns nothing, an action nothing or a"
            + " String",
        "@When(\"a\") void run(String text) {} | a handler's parameter must be a HookContext, an"
            + " endpoint class, the event of its hooks or, in an action, an ActionCall, not"
            + " 'java.lang.String'",
        "@When(\"a\") void run(charms.reactive.event.HookEvent e) {} | only a handler with @Hook has"
            + " an event",
        "@Hook(\"start\") void run(charms.reactive.event.RelationEvent e) {} | 'start' is no hook of"
            + " a RelationEvent",
        "@Hook(\"db-relation-joined\") void run(charms.reactive.event.LifecycleEvent e) {} |"
            + " 'db-relation-joined' is no hook of a LifecycleEvent",
        "@Action(\"a\") @AtStart void run() {} | these annotations never hold together: @Action,"
            + " @AtStart",
      })
  void aWrongHandlerIsAnErrorAtItsLine(String member, String message) throws Exception {
    assertEquals(
        List.of("4: " + message), compile("final class SampleHandlers {\n  " + member + "\n}"));
  }

  @Test
  void aClassThatCannotBeMadeIsAnError() throws Exception {
    assertEquals(
        List.of(
            "3: a class with handlers needs a constructor (HookContext), or one without"
                + " parameters"),
        compile(
            """
            final class SampleHandlers {
              SampleHandlers(int number) {}
              @When("a") void run() {}
            }
            """));
  }

  @Test
  void aNestedClassIsAnError() throws Exception {
    List<String> errors =
        compile(
            """
            final class Outer {
              static final class Inner {
                @When("a") void run() {}
              }
            }
            """);
    assertEquals(
        List.of("4: a class with handlers cannot be nested: 'charms.sample.Outer.Inner'"), errors);
  }

  @Test
  void anEndpointNeedsItsConstructor() throws Exception {
    assertEquals(
        List.of("3: an endpoint class needs a constructor (EndpointContext)"),
        compile(
            """
            final class Database extends Endpoint {
              Database() { super(null); }
              @When("endpoint.{endpoint_name}.joined") void run() {}
            }
            """));
  }

  private List<String> compile(String source) throws IOException {
    return Compilation.of(directory, HEAD + source);
  }

  private HandlerTable load(String name) throws Exception {
    URL[] urls = {directory.resolve("classes").toUri().toURL()};
    try (URLClassLoader loader =
        new URLClassLoader(urls, HandlerProcessorTest.class.getClassLoader())) {
      Object table = loader.loadClass(name).getDeclaredConstructor().newInstance();
      assertTrue(table instanceof HandlerTable);
      HandlerTable handlers = (HandlerTable) table;
      assertFalse(handlers.handlers().isEmpty());
      return handlers;
    }
  }
}
