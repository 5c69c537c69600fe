package charms.engine.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bundles as files: juju-cli.md section 4. */
class BundleReaderTest {
  @TempDir private Path directory;

  private Bundle read(String text, String... overlays) throws IOException {
    Path bundle = Files.writeString(directory.resolve("bundle.yaml"), text);
    List<Path> over = new ArrayList<>();
    for (String overlay : overlays) {
      over.add(Files.writeString(directory.resolve("over" + over.size() + ".yaml"), overlay));
    }
    return BundleReader.read(bundle, over, directory.resolve("home"));
  }

  /** The findings without the directory and the lines that show the source. */
  private List<String> wrong(String text) {
    CharmException wrong = assertThrows(CharmException.class, () -> read(text));
    return shown(wrong.diagnostics());
  }

  private List<String> shown(List<Diagnostic> findings) {
    return findings.stream()
        .map(one -> one.render().lines().findFirst().orElseThrow())
        .map(line -> line.replace(directory + "/", ""))
        .toList();
  }

  @Test
  void everythingAnApplicationCanSayIsRead() throws Exception {
    Files.writeString(directory.resolve("motd"), "hello\n");
    Bundle bundle =
        read(
            """
            default-base: ubuntu@22.04/stable
            variables:
              vip: &vip 10.5.100.1
            applications:
              congress:
                charm: ./build/congress
                num_units: 3
                base: ubuntu@24.04
                options:
                  vip: *vip
                  debug: true
                  motd: include-file://motd
                  key: include-base64://motd
                  unset:
                resources: {software: ./software.zip}
                storage: {data: "2,10G"}
                to: ["1", mysql/0, new]
                expose: true
                trust: true
                annotations: {gui-x: "10"}
              mysql: {charm: /charms/mysql, num_units: 1, to: mysql2}
              mysql2: {charm: ~/mysql, scale: 2, series: focal, to: ["2"]}
            machines:
              "1": {base: ubuntu@20.04}
              "2": {series: bookworm}
            relations:
            - [congress:shared-db, mysql]
            - [congress, [mysql2, mysql]]
            """);
    BundleApplication congress = bundle.applications().get("congress");
    assertEquals(directory.resolve("build/congress"), congress.charm());
    assertEquals(3, congress.units());
    assertEquals(Optional.of("ubuntu@24.04"), congress.base());
    assertEquals(
        Map.of("vip", "10.5.100.1", "debug", "true", "motd", "hello\n", "key", "aGVsbG8K"),
        congress.options());
    assertEquals(Map.of("software", directory.resolve("software.zip")), congress.resources());
    assertEquals(Map.of("data", "2,10G"), congress.storage());
    assertEquals(
        List.of(
            new Placement.OnMachine(1),
            new Placement.BesideUnit("mysql", 0),
            new Placement.NewMachine()),
        congress.to());
    assertEquals(List.of(true, true), List.of(congress.expose(), congress.trust()));
    assertEquals(List.of("congress"), bundle.trusting());
    BundleApplication mysql = bundle.applications().get("mysql");
    assertEquals(Path.of("/charms/mysql"), mysql.charm());
    assertEquals(Optional.of("ubuntu@22.04"), mysql.base());
    assertEquals(List.of(new Placement.BesideApplication("mysql2")), mysql.to());
    BundleApplication second = bundle.applications().get("mysql2");
    assertEquals(directory.resolve("home/mysql"), second.charm());
    assertEquals(2, second.units());
    assertEquals(Optional.of("ubuntu@20.04"), second.base());
    assertEquals(
        Map.of(
            1, new BundleMachine(1, Optional.of("ubuntu@20.04")),
            2, new BundleMachine(2, Optional.of("debian@12"))),
        bundle.machines());
    assertEquals(
        List.of("congress:shared-db mysql", "congress mysql2", "congress mysql"),
        bundle.relations().stream().map(one -> one.one() + " " + one.other()).toList());
    assertEquals(List.of(), bundle.warnings());
  }

  @Test
  void theLastPlacementServesFurtherUnitsWhereItCan() throws Exception {
    Bundle bundle =
        read(
            """
            applications:
              a: {charm: ./a, num_units: 2, to: ["0"]}
              b: {charm: ./b, num_units: 2, to: [a]}
            machines: {"0": }
            """);
    assertEquals(new Placement.NewMachine(), bundle.applications().get("a").placement(1));
    assertEquals(new Placement.BesideApplication("a"), bundle.applications().get("b").placement(1));
  }

  @Test
  void overlaysChangeWhatIsBelow() throws Exception {
    String base =
        """
        services:
          a: {charm: ./a, num_units: 1, options: {x: "1", y: "2"}, to: [new]}
          b: {charm: ./b, num_units: 1, options: {z: "3"}}
          c: {charm: ./c}
        machines: {"0": {}}
        relations:
        - [a, b]
        - [b, c:x]
        ---
        applications:
          a: {num_units: 2, options: {y: "4"}, to: ["7"]}
        machines: {"7": {}}
        """;
    Bundle bundle =
        read(
            base,
            """
            applications:
              b:
              c: {options: {}}
              d: {charm: ./d}
            relations:
            - [a, d]
            """);
    BundleApplication a = bundle.applications().get("a");
    assertEquals(Map.of("x", "1", "y", "4"), a.options());
    assertEquals(2, a.units());
    assertEquals(List.of(new Placement.OnMachine(7)), a.to());
    assertEquals(List.of("a", "c", "d"), List.copyOf(bundle.applications().keySet()));
    assertEquals(List.of(7), List.copyOf(bundle.machines().keySet()));
    assertEquals(
        List.of("a d"),
        bundle.relations().stream().map(one -> one.one() + " " + one.other()).toList());
  }

  @Test
  void whatAnOverlayNamesIsBesideTheOverlay() throws Exception {
    Path far = Files.createDirectories(directory.resolve("far"));
    Files.writeString(far.resolve("note"), "from afar");
    Path overlay =
        Files.writeString(
            far.resolve("overlay.yaml"),
            "applications: {a: {charm: ./mine, options: {x: include-file://note}}}\n");
    Path bundle =
        Files.writeString(
            directory.resolve("bundle.yaml"), "applications: {a: {charm: ./a, num_units: 1}}\n");
    BundleApplication a =
        BundleReader.read(bundle, List.of(overlay), directory).applications().get("a");
    assertEquals(far.resolve("mine"), a.charm());
    assertEquals("from afar", a.options().get("x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: {num_units: 1}|2:6: error: cannot read application 'a': expected a 'charm', found a map",
        "a: {charm: keystone}|2:14: error: cannot deploy 'a': charm 'keystone' is in a charm store,"
            + " and there is none",
        "a: {charm: ./a, num_units: two}|2:30: error: cannot read 'num_units' of 'a': expected a"
            + " number of units, found a string",
        "a: {charm: ./a, num_units: 1, to: ['lxd:0']}|2:38: error: cannot place a unit of 'a' in"
            + " 'lxd:0': this engine has no containers in machines",
        "a: {charm: ./a, num_units: 1, to: ['A b']}|2:38: error: cannot place a unit of 'a' at"
            + " 'A b': expected a machine, a unit or 'new'",
        "a: {charm: ./a, num_units: 1, to: ['3']}|2:33: error: cannot place a unit of 'a' at '3':"
            + " no machine '3' in 'machines'",
        "a: {charm: ./a, num_units: 1, to: [b]}|2:33: error: cannot place a unit of 'a' at 'b': no"
            + " application 'b' in the bundle",
        "a: {charm: ./a, num_units: 1, to: [new, new]}|2:33: error: cannot place units of 'a': 2"
            + " placements for 1 units",
        "a: {charm: ./a, num_units: 1, to: [a]}|2:33: error: cannot place units in a circle: a",
        "a: {charm: ./a, expose: perhaps}|2:27: error: cannot read 'expose' of 'a': expected true"
            + " or false, found a string",
        "a: {charm: ./a, options: {x: [1]}}|2:32: error: cannot read option 'x': expected a value,"
            + " found a list",
        "a: {charm: ./a, options: {x: include-file://no}}|2:32: error: cannot read option 'x': no"
            + " file 'no' to include",
        "a: {charm: ./a, resources: {r: 3}}|2:34: error: cannot give 'a' resource 'r': there is no"
            + " charm store to take a revision from",
        "a: {charm: ./a, offers: {o: {}}}|2:19: error: cannot deploy 'offers': this engine has no"
            + " relations between models",
        "a: {charm: ./a, series: hardy}|2:27: error: cannot read bundle: series 'hardy' is not"
            + " known",
      })
  void aWrongApplicationIsNamedWithItsPlace(String application, String expected) {
    assertEquals(
        List.of("bundle.yaml:" + expected), wrong("applications:\n  " + application + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "relations: [[a]]|3:13: error: cannot read a relation: expected two sides, as in [congress,"
            + " mysql], found a list",
        "relations: [[a, b]]|3:14: error: cannot relate 'a' and 'b': no application 'b' in the"
            + " bundle",
        "relations: [[a, a:x]]|3:14: error: cannot relate 'a' and 'a:x': both sides are 'a'",
        "machines: {x: }|3:12: error: cannot read machine 'x': expected a number, as in `\"0\"`",
        "machines: {'0': }|3:12: error: cannot deploy machine '0': no unit is placed on it",
        "saas: {s: {url: u}}|3:1: error: cannot deploy 'saas': this engine has no relations between"
            + " models",
        "type: kubernetes|3:1: error: cannot deploy a bundle for kubernetes: this engine runs"
            + " machine charms",
      })
  void aWrongPartIsNamedWithItsPlace(String part, String expected) {
    assertEquals(
        List.of("bundle.yaml:" + expected.replace("`", "")),
        wrong("applications:\n  a: {charm: ./a}\n" + part + "\n"));
  }

  @Test
  void allFindingsAreToldAtOnce() {
    assertEquals(
        List.of(
            "bundle.yaml:2:14: error: cannot deploy 'a': charm 'ch:amd64/a-3' is in a charm store,"
                + " and there is none",
            "bundle.yaml:3:29: error: cannot read 'trust' of 'b': expected true or false, found an"
                + " integer"),
        wrong("applications:\n  a: {charm: 'ch:amd64/a-3'}\n  b: {charm: ./b,    trust: 3}\n"));
  }

  @Test
  void whatTheEngineHasNotIsLeftAsideAndSaid() throws Exception {
    Bundle bundle =
        read(
            """
            applications:
              a:
                charm: ./a
                constraints: mem=4G
                bindings: {"": alpha}
                bidnings: {"": alpha}
            colour: green
            """);
    assertEquals(
        List.of(
            "bundle.yaml:4:5: warning: 'constraints' of 'a' is left aside: all machines are alike",
            "bundle.yaml:6:5: warning: 'bidnings' of 'a' is left aside: it is not known",
            "bundle.yaml:7:1: warning: key 'colour' of a bundle is not known and left aside"),
        shown(bundle.warnings()));
  }

  @Test
  void anEmptyFileIsNoBundle() {
    assertEquals(List.of("bundle.yaml: error: cannot read bundle: it is empty"), wrong(""));
    assertEquals(
        List.of("bundle.yaml:1:1: error: cannot read bundle: it has no 'applications'"),
        wrong("name: x\n"));
  }
}
