package charms.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.model.diag.CharmException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Layers that are wrong on purpose (design.md section 5): each is refused with an error that names
 * the place, nothing outside is read into the charm or written, no charm is left.
 */
class HostileInputIT {
  private static final String METADATA = "name: app\nsummary: s\nmaintainer: A <a@b.c>\n";
  @TempDir Path directory;
  private final List<DynamicTest> tests = new ArrayList<>();

  /** Makes a stack hostile. */
  private interface Spoiling {
    void spoil(Workshop shop) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> theCorpus() {
    shapesOfLayerYaml();
    yamlItself();
    metadata();
    includes();
    files();
    hookTemplates();
    locks();
    wheelhouses();
    assertTrue(tests.size() >= 60, () -> "the corpus has " + tests.size());
    return tests.stream();
  }

  private void shapesOfLayerYaml() {
    layer("a list", "- a\n", "layer.yaml:1:1: error: ");
    layer("a text", "hello\n", "layer.yaml:1:1: error: ");
    layer("a number", "7\n", "layer.yaml:1:1: error: ");
    layer("includes a map", "includes: {a: b}\n", "layer.yaml:1:11: error: ");
    layer("includes a map inside", "includes: [{a: b}]\n", "layer.yaml:1:12: error: ");
    layer("includes a list inside", "includes: [[a]]\n", "layer.yaml:1:12: error: ");
    layer("includes nothing", "includes: ['']\n", "layer.yaml:1:12: error: ");
    layer("ignore a number inside a map", "ignore: [{a: 1}]\n", "layer.yaml:1:10: error: ");
    layer("exclude a list inside", "exclude: [[a]]\n", "layer.yaml:1:11: error: ");
    layer("options a list", withBase("options: [a]\n"), "layer.yaml:2:10: error: ");
    layer(
        "options of a layer a text", withBase("options: {base: x}\n"), "layer.yaml:2:17: error: ");
    layer("options of nobody", withBase("options: {nobody: {}}\n"), "undefined layer: nobody");
    layer("defines a list", withBase("defines: [a]\n"), "layer.yaml:2:10: error: ");
    layer("defines a text", withBase("defines: {a: b}\n"), "layer.yaml:2:14: error: ");
    layer("tactics in Python", withBase("tactics: [a.b]\n"), "layer.yaml:2:11: error: ");
    config("deletes a map", withBase("config: {deletes: {a: b}}\n"), "layer.yaml:2:19: error: ");
    config(
        "deletes a map inside",
        withBase("config: {deletes: [{a: b}]}\n"),
        "layer.yaml:2:20: error: ");
  }

  private void yamlItself() {
    layer("a duplicate key", "repo: a\nrepo: b\n", "layer.yaml:2:1: error: ");
    layer("a tab", "a:\n\tb: c\n", "layer.yaml:2:1: error: ");
    layer("an open quote", "a: 'b\n", "error: ");
    layer("two documents", "a: b\n---\nc: d\n", "error: ");
    layer("an object", "a: !!python/object:os.system {}\n", "layer.yaml:1:4: error: ");
    layer("an anchor in itself", "a: &x [*x]\n", "error: ");
    layer("a bomb", bomb(), "error: ");
    layer("depth", "a: " + "[".repeat(20_000) + "\n", "error: ");
    layer("a huge file", "a: " + "x".repeat(8 << 20) + "\n", "error: ");
    spoiled(
        "bytes that are no text",
        shop ->
            Files.write(
                shop.directory.resolve("layers/app/layer.yaml"),
                new byte[] {'a', ':', (byte) 0xff}),
        "error: ");
    layer("a control character", "a: b\u0001\n", "error: ");
  }

  private void metadata() {
    metadata("no name", "summary: s\n", "no 'name'");
    metadata("a name in capitals", "name: App\n", "Charm name must start with a lower-case letter");
    metadata("a name that is a list", "name: [a]\n", "error: ");
    metadata("a name that climbs", "name: a/../../outside/evil\n", "error: ");
    metadata("a name with a control character", "name: \"a\\u0007b\"\n", "error: ");
    metadata(
        "an endpoint that climbs",
        METADATA + "requires: {../../../outside/x: {interface: a}}\n",
        "error: ");
    metadata(
        "an endpoint with a line break",
        METADATA + "requires: {\"a\\nb\": {interface: a}}\n",
        "error: ");
    metadata(
        "a storage that climbs",
        METADATA + "storage: {../../../outside/x: {type: block}}\n",
        "error: ");
  }

  private void includes() {
    include("layer:../../outside", "error: cannot include layer");
    include("layer:-x", "error: cannot include layer");
    include("layer:", "error: cannot include layer");
    include("layer:a/b", "error: cannot include layer");
    include("interface:../../outside", "error: cannot include interface");
    include("layer:app2@--upload-pack=x", "error: cannot include");
    include("ext::sh -c 'touch outside/evil'", "error: cannot include");
    include("--upload-pack=touch", "error: cannot include");
    include("git@-oProxyCommand=touch:x.git", "error: cannot include");
    include("ssh://-oProxyCommand=touch/x.git", "error: cannot include");
    include("http://127.0.0.1/x.git", "is no https, ssh, file or git URL");
    include("ftp://127.0.0.1/x.git", "is no https, ssh, file or git URL");
    include("file:///nonexistent/x.git", "error: cannot include");
    include("cs:some-layer", "the charm store is no more");
    include("nowhere", "no such directory");
    layer("itself", "includes: ['layer:app']\n", "it includes itself: app -> app");
    spoiled(
        "a circle",
        shop ->
            shop.file("layers/one/layer.yaml", "includes: ['layer:two']\n")
                .file("layers/two/layer.yaml", "includes: ['layer:one']\n")
                .file("layers/app/layer.yaml", "includes: ['layer:one']\n"),
        "it includes itself: one -> two -> one");
  }

  private void files() {
    linked("a link out", "../../outside/keep", "it leads out of its layer");
    linked("a link to a directory out", "../../outside", "it leads out of its layer");
    linked("an absolute link", "/etc/hostname", "it leads out of its layer");
    linked("a link to nothing", "nothing", "it leads nowhere");
    linked("a link to itself", "link", "error: cannot copy a link");
    linked("a link in a circle", "../app", "it leads in a circle");
    spoiled(
        "a file where another layer has a directory",
        shop -> shop.file("layers/base/x/y", "1").file("layers/app/x", "2"),
        "error: ");
    spoiled(
        "a directory where another layer has a file",
        shop -> shop.file("layers/base/x", "1").file("layers/app/x/y", "2"),
        "error: ");
    spoiled(
        "an interface with a link out",
        shop -> {
          shop.file("interfaces/http/interface.yaml", "name: http\n");
          shop.file("interfaces/http/requires.py", "");
          Files.createSymbolicLink(
              shop.directory.resolve("interfaces/http/link"), Path.of("../../outside/keep"));
          shop.file("layers/app/layer.yaml", "includes: ['layer:base', 'interface:http']\n");
          shop.file("layers/app/metadata.yaml", METADATA + "requires: {a: {interface: http}}\n");
        },
        "it leads out of its layer");
    spoiled(
        "an interface whose name climbs",
        shop -> {
          shop.file("interfaces/http/interface.yaml", "name: ../../../outside/evil\n");
          shop.file("interfaces/http/requires.py", "");
          shop.file("layers/app/layer.yaml", "includes: ['layer:base', 'interface:http']\n");
          shop.file(
              "layers/app/metadata.yaml",
              METADATA + "requires: {a: {interface: ../../../outside/evil}}\n");
        },
        "error: ");
    spoiled(
        "a layer whose name climbs",
        shop -> {
          shop.file("layers/base/layer.yaml", "name: ../../outside/evil\n");
          shop.file("layers/base/copyright", "x");
          shop.file("layers/app/copyright", "x");
        },
        "error: ");
  }

  private void hookTemplates() {
    template("none", null, "At least one layer must provide hooks/hook.template");
    template("a single brace", "exec {\n", "hook.template:1:6: error: ");
    template("another name in braces", "exec {hook}\n", "hook.template:1:6: error: ");
    spoiled(
        "a template that is a directory",
        shop -> {
          Files.delete(shop.directory.resolve("layers/base/hooks/hook.template"));
          shop.file("layers/base/hooks/hook.template/x", "");
        },
        "error: ");
  }

  private void locks() {
    lock("no JSON", "{", "build.lock: error: cannot read the lock");
    lock("a list", "[]", "build.lock: error: cannot read the lock");
    lock("no list inside", "{\"locks\": 3}", "build.lock: error: cannot read the lock");
    lock("a text inside", "{\"locks\": [\"a\"]}", "build.lock: error: cannot read the lock");
    lock(
        "a commit that is an option",
        "{\"locks\": [{\"type\": \"layer\", \"item\": \"a\", \"commit\": \"--x\"}]}",
        "cannot be a commit");
    lock(
        "a package that is an option",
        "{\"locks\": [{\"type\": \"python_module\", \"package\": \"--x\", \"version\": \"1\"}]}",
        "cannot be a package");
    lock(
        "a version with a line break",
        "{\"locks\": [{\"type\": \"python_module\", \"package\": \"x\", \"version\": \"1\\n-r y\"}]}",
        "cannot be a version");
    lock(
        "a repository that is none",
        "{\"locks\": [{\"type\": \"python_module\", \"package\": \"x\", \"version\": \"1\","
            + " \"url\": \"file:///etc\"}]}",
        "cannot be a url");
    lock(
        "an unknown kind",
        "{\"locks\": [{\"type\": \"secret\", \"package\": \"x\", \"version\": \"1\"}]}",
        "no type 'secret'");
  }

  private void wheelhouses() {
    wheelhouse(
        "another file", "-r /etc/passwd\n", "wheelhouse.txt:1:1: error: Unable to determine");
    wheelhouse("an index", "--index-url=http://127.0.0.1/\n", "wheelhouse.txt:1:1: error: ");
    wheelhouse("a path", "./here\n", "wheelhouse.txt:1:1: error: Unable to determine");
    wheelhouse("a nameless repository", "git+https://x/y\n", "did you forget \"#egg=...\"?");
  }

  private void layer(String name, String text, String expected) {
    spoiled("layer.yaml: " + name, shop -> shop.file("layers/app/layer.yaml", text), expected);
  }

  private void config(String name, String text, String expected) {
    spoiled(
        name,
        shop -> shop.file("layers/app/layer.yaml", text).file("layers/app/config.yaml", "{}\n"),
        expected);
  }

  private void metadata(String name, String text, String expected) {
    spoiled("metadata: " + name, shop -> shop.file("layers/app/metadata.yaml", text), expected);
  }

  private void include(String include, String expected) {
    String quoted = include.replace("'", "''");
    layer("includes " + include, "includes: ['layer:base', '" + quoted + "']\n", expected);
  }

  private void lock(String name, String text, String expected) {
    spoiled("build.lock: " + name, shop -> shop.file("layers/app/build.lock", text), expected);
  }

  private void wheelhouse(String name, String text, String expected) {
    spoiled("wheelhouse: " + name, shop -> shop.file("layers/app/wheelhouse.txt", text), expected);
  }

  private void template(String name, @Nullable String text, String expected) {
    spoiled(
        "hook.template: " + name,
        shop -> {
          Path file = shop.directory.resolve("layers/base/hooks/hook.template");
          Files.delete(file);
          if (text != null) {
            Files.writeString(file, text);
          }
        },
        expected);
  }

  private void linked(String name, String target, String expected) {
    spoiled(
        name,
        shop ->
            Files.createSymbolicLink(shop.directory.resolve("layers/app/link"), Path.of(target)),
        expected);
  }

  private void spoiled(String name, Spoiling spoiling, String expected) {
    int number = tests.size();
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () -> {
              Path place = Files.createDirectories(directory.resolve("case" + number));
              Workshop shop = new Workshop(place).base();
              shop.file("outside/keep", "kept");
              shop.file("layers/app/layer.yaml", "includes: ['layer:base']\nrepo: here\n");
              shop.file("layers/app/metadata.yaml", METADATA);
              spoiling.spoil(shop);
              refused(shop, expected);
            }));
  }

  private static void refused(Workshop shop, String expected) throws IOException {
    CharmException refused = assertThrows(CharmException.class, () -> shop.build("app"));
    String message = refused.getMessage();
    assertTrue(message.contains(expected), message);
    assertFalse(message.contains("Exception"), message);
    assertTrue(message.length() < 2_000, () -> "too long: " + message.length());
    assertEquals("kept", Files.readString(shop.directory.resolve("outside/keep")));
    assertEquals(List.of("keep"), names(shop.directory.resolve("outside")));
    assertEquals(List.of(), names(shop.directory.resolve("out")));
  }

  private static List<String> names(Path place) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    if (Files.isDirectory(place)) {
      try (Stream<Path> found = Files.list(place)) {
        found.forEach(one -> names.add(one.getFileName().toString()));
      }
    }
    return List.copyOf(names);
  }

  private static String withBase(String text) {
    return "includes: ['layer:base']\n" + text;
  }

  private static String bomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String below = "*a" + (i - 1) + ", ";
      text.append("a" + i + ": &a" + i + " [" + below.repeat(9) + "*a" + (i - 1) + "]\n");
    }
    assertTrue(text.toString().getBytes(StandardCharsets.UTF_8).length < 1_000);
    return text.toString();
  }
}
