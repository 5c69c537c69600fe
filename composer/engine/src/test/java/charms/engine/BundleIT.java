package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.bundle.Bundle;
import charms.engine.bundle.BundleReader;
import charms.engine.status.UnitStatus;
import charms.model.diag.CharmException;
import charms.model.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles brought into a model: juju-cli.md section 4. */
@Tag("slow")
class BundleIT {
  private static final String BUNDLE =
      """
      default-base: ubuntu@22.04
      applications:
        web:
          charm: ./web
          num_units: 2
          options: {port: 8080}
          resources: {page: ./page.html}
          to: ["7"]
          expose: true
        db: {charm: ./db, num_units: 2, to: [web/0]}
        logger: {charm: ./logger}
      machines:
        "7": {}
      relations:
      - [web:db, db]
      - [logger, web]
      """;

  @TempDir private Path directory;
  private TestEngine juju;

  @BeforeEach
  void open() throws IOException {
    juju = new TestEngine(directory);
    ShellCharm.named(
            directory,
            "web",
            """
            requires: {db: {interface: sql}}
            resources: {page: {type: file, filename: page.html}}
            """,
            "db")
        .file(
            "config.yaml",
            "options: {port: {type: int, default: 80}, name: {type: string, default: web}}\n")
        .hook("install", "cat $(resource-get page) > /page; config-get port > /port");
    ShellCharm.named(directory, "db", "provides: {db: {interface: sql}}\n", "db");
    ShellCharm.named(
        directory,
        "logger",
        "subordinate: true\nrequires: {host: {interface: juju-info, scope: container}}\n",
        "host");
    Files.writeString(directory.resolve("page.html"), "hello");
  }

  @AfterEach
  void close() {
    juju.close();
  }

  private Bundle bundle(String text, String... overlays) throws IOException {
    Path file = Files.writeString(directory.resolve("bundle.yaml"), text);
    if (overlays.length == 0) {
      return BundleReader.read(file, List.of(), directory);
    }
    Path overlay = Files.writeString(directory.resolve("overlay.yaml"), overlays[0]);
    return BundleReader.read(file, List.of(overlay), directory);
  }

  private List<String> deploy(Bundle bundle) {
    List<String> steps = juju.engine().deployBundle(bundle, false);
    juju.settle();
    return steps;
  }

  private Map<String, Integer> machines() {
    Map<String, Integer> machines = new TreeMap<>();
    juju.engine()
        .status()
        .applications()
        .values()
        .forEach(
            application -> {
              for (UnitStatus unit : application.units()) {
                machines.put(unit.name(), unit.machine());
              }
            });
    return machines;
  }

  @Test
  void aDryRunTellsTheStepsAndChangesNothing() throws Exception {
    List<String> expected =
        List.of(
            "upload charm ./db for base ubuntu@22.04/stable",
            "upload charm ./logger for base ubuntu@22.04/stable",
            "upload charm ./web for base ubuntu@22.04/stable",
            "deploy application db on ubuntu@22.04/stable",
            "deploy application logger on ubuntu@22.04/stable",
            "deploy application web on ubuntu@22.04/stable",
            "expose all endpoints of web and allow access from CIDRs 0.0.0.0/0 and ::/0",
            "add new machine 0 (bundle machine 7)",
            "add unit web/0 to new machine 0",
            "add unit web/1 to new machine 1",
            "add unit db/0 to new machine 0 to satisfy [web/0]",
            "add unit db/1 to new machine 2",
            "add relation web:db - db",
            "add relation logger - web");
    assertEquals(expected, juju.engine().deployBundle(bundle(BUNDLE), true));
    assertEquals(Map.of(), juju.engine().status().applications());
    juju.reopen();
    assertEquals(Map.of(), juju.engine().status().applications());
    assertEquals(expected, deploy(bundle(BUNDLE)));
  }

  @Test
  void theWholeModelIsThere() throws Exception {
    deploy(bundle(BUNDLE));
    assertEquals(
        Map.of("web/0", 0, "web/1", 1, "db/0", 0, "db/1", 2, "logger/0", 0, "logger/1", 1),
        machines());
    assertEquals("hello", juju.exec("web/1", "cat /page"));
    assertEquals("8080", juju.exec("web/1", "cat /port"));
    assertEquals("db/0\ndb/1", juju.exec("web/1", "relation-list -r $(relation-ids db)"));
    assertTrue(juju.engine().status().applications().get("web").exposed());
    assertEquals("ubuntu@22.04", juju.engine().status().machines().get(0).base());
  }

  @Test
  void whatIsThereStaysAndOnlyDifferencesAreApplied() throws Exception {
    deploy(bundle(BUNDLE));
    assertEquals(List.of(), deploy(bundle(BUNDLE)));
    juju.engine().configure("web", Map.of("name", "mine"), List.of());
    juju.engine().expose("db", true);
    Files.writeString(directory.resolve("page.html"), "newer");
    String overlay =
        """
        applications:
          web: {num_units: 3, options: {port: 81}}
          db: {num_units: 1, to: []}
        """;
    assertEquals(
        List.of(
            "set application options for web",
            "upload resource page for web",
            "add unit web/2 to new machine 3"),
        deploy(bundle(BUNDLE, overlay)));
    assertEquals("mine\n81", juju.exec("web/0", "config-get name; config-get port"));
    assertTrue(juju.engine().status().applications().get("db").exposed());
    assertEquals(2, juju.engine().status().applications().get("db").units().size());
  }

  @Test
  void aBundleThatCannotBeDoneChangesNothing() throws Exception {
    Map<String, String> wrong =
        Map.of(
            "web: {charm: ./web, options: {port: x}}",
            "option \"port\" expected int, got \"x\"",
            "web: {charm: ./web, options: {prot: 1}}",
            "unknown option \"prot\"",
            "web: {charm: ./nothing}",
            "cannot deploy 'web': no charm at '",
            "logger: {charm: ./logger, num_units: 1}",
            "application \"logger\" is subordinate but has non-zero num_units",
            "web: {charm: ./web, resources: {pgae: ./page.html}}",
            "unrecognized resource \"pgae\"");
    for (Map.Entry<String, String> one : wrong.entrySet()) {
      Bundle bundle =
          bundle("applications:\n  db: {charm: ./db, num_units: 1}\n  " + one.getKey() + "\n");
      CharmException refused =
          assertThrows(
              CharmException.class, () -> juju.engine().deployBundle(bundle, false), one.getKey());
      String text = String.valueOf(refused.getMessage());
      assertTrue(text.contains("bundle.yaml:3:"), text);
      assertTrue(text.contains(one.getValue()), text);
    }
    Bundle related =
        bundle(
            "applications: {web: {charm: ./web}, logger: {charm: ./logger}}\n"
                + "relations: [[web:db, logger]]\n");
    String text =
        String.valueOf(
            assertThrows(CharmException.class, () -> juju.engine().deployBundle(related, false))
                .getMessage());
    assertTrue(text.contains("bundle.yaml:2:14: error: no relations found"), text);
    assertEquals(Map.of(), juju.engine().status().applications());
    try (var kept = Files.list(juju.home().resolve("charms"))) {
      assertEquals(List.of(), kept.toList());
    }
  }

  @Test
  void unitsStandBesideThoseOfAnApplicationOneAfterTheOther() throws Exception {
    deploy(
        bundle(
            """
            applications:
              db: {charm: ./db, num_units: 2}
              web: {charm: ./web, num_units: 3, to: [db], resources: {page: ./page.html}}
            """));
    assertEquals(Map.of("db/0", 0, "db/1", 1, "web/0", 0, "web/1", 1, "web/2", 2), machines());
  }

  @Test
  void aBundleSaysWhatStorageUnitsGet() throws Exception {
    ShellCharm.named(
        directory, "store", "storage: {data: {type: filesystem, multiple: {range: 0-}}}\n");
    String text = "applications:\n  store: {charm: ./store, num_units: 1, storage: {data: '%s'}}\n";
    CharmException refused =
        assertThrows(
            CharmException.class,
            () -> juju.engine().deployBundle(bundle(text.formatted("1.5")), false));
    assertTrue(
        String.valueOf(refused.getMessage())
            .contains("storage \"data\" of \"store\": unrecognized storage constraint \"1.5\""),
        refused.getMessage());
    deploy(bundle(text.formatted("2,3G")));
    assertEquals(
        List.of("data/0 3072 store/0", "data/1 3072 store/0"),
        juju.engine().storage().list().stream()
            .map(
                one ->
                    one.id() + " " + one.mebibytes() + " " + one.attachment().orElseThrow().unit())
            .toList());
  }

  @Test
  void anExportedModelIsTheSameAgain() throws Exception {
    deploy(bundle(BUNDLE));
    Map<String, Object> exported = juju.engine().exportBundle(directory);
    assertEquals(
        """
        default-base: ubuntu@22.04/stable
        applications:
          db:
            charm: ./db
            num_units: 2
            to:
            - "0"
            - "2"
          logger:
            charm: ./logger
          web:
            charm: ./web
            resources:
              page: ./page.html
            num_units: 2
            to:
            - "0"
            - "1"
            expose: true
            options:
              port: 8080
        machines:
          "0": {}
          "1": {}
          "2": {}
        relations:
        - - web:db
          - db:db
        - - logger:host
          - web:juju-info
        """,
        YamlWriter.writeAsJuju(exported));
    String text = YamlWriter.writeAsJuju(exported);
    assertEquals(List.of(), juju.engine().deployBundle(bundle(text), false));
    Map<String, Integer> before = machines();
    assertFalse(before.isEmpty());
    juju.engine().destroyModel(true);
    juju.reopen();
    deploy(bundle(text));
    assertEquals(text, YamlWriter.writeAsJuju(juju.engine().exportBundle(directory)));
    assertEquals(before, machines());
  }
}
