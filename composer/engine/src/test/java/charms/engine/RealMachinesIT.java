package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charms.engine.copy.CopyPath;
import charms.engine.copy.CopyRequest;
import charms.engine.machine.Clouds;
import charms.engine.machine.CommandStreams;
import charms.engine.machine.MachineChanges;
import charms.engine.nspawn.HostThing;
import charms.engine.nspawn.HostThings;
import charms.engine.nspawn.NspawnCloud;
import charms.engine.operation.EngineListener;
import charms.engine.operation.HookFailure;
import charms.engine.operation.HookRun;
import charms.engine.sandbox.SandboxCloud;
import charms.engine.schedule.EventOrder;
import charms.engine.state.ModelException;
import charms.model.diag.CharmException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Machines that boot, with addresses and packages of their own: {@code mvn -Preal-machines verify
 * -Dtest=RealMachinesIT} as root. Skipped, with the reason, where there can be none. {@code
 * -Dreal.images=DIR} names base images to use again; {@code -Dreal.subnet} other addresses than
 * 10.5.0.0/16.
 */
@Tag("real-machines")
class RealMachinesIT {
  private static final Path IMAGES =
      Path.of(System.getProperty("real.images", "target/real-images")).toAbsolutePath();
  private static final String SUBNET = System.getProperty("real.subnet", "10.5.0.0/16");
  private static final int PATIENCE_SECONDS = 300;

  @TempDir private Path directory;
  private final List<HookFailure> failures = new ArrayList<>();
  private EngineHome home;
  private EmbeddedEngine engine;
  private String tag = "";

  @BeforeEach
  void open() {
    Optional<CharmException> obstacle = new NspawnCloud(IMAGES).obstacle();
    assumeTrue(
        obstacle.isEmpty(),
        () -> "skipped: " + obstacle.orElseThrow().diagnostics().get(0).message());
    home = new EngineHome(directory.resolve("home"), "real");
    engine = opened();
    engine.configureModel(Map.of("subnet", SUBNET));
    engine.chooseCloud("nspawn");
    tag = engine.status().uuid().substring(0, 8);
  }

  private EmbeddedEngine opened() {
    EngineListener listener =
        new EngineListener() {
          @Override
          public void failed(HookRun run, HookFailure failure) {
            failures.add(failure);
          }
        };
    Clouds clouds =
        new Clouds(List.of(new SandboxCloud(home.directory()), new NspawnCloud(IMAGES)));
    return EmbeddedEngine.open(home, clouds, listener, EventOrder.usual());
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    if (!tag.isEmpty()) {
      engine.destroyModel(true);
      engine.close();
      assertEquals(List.of(), things());
      assertTrue(Files.notExists(home.machines()));
    }
  }

  private List<HostThing> things() throws IOException {
    return HostThings.all().stream().filter(thing -> thing.tag().equals(tag)).toList();
  }

  @Test
  void unitsOnTwoMachinesRelateOverTheirNetwork() throws Exception {
    deploy(
        ShellCharm.named(directory, "store", "provides:\n  db: {interface: x}\n", "db")
            .hook("start", "status-set active $(cat /proc/1/comm)")
            .hook("db-relation-joined", "relation-set host=$(hostname)"));
    deploy(
        ShellCharm.named(directory, "app", "requires:\n  db: {interface: x}\n", "db")
            .hook(
                "db-relation-changed",
                "host=$(relation-get host); [ -n \"$host\" ] || exit 0; ping -c1 -W5 $host\n"
                    + "status-set active \"reached $(getent hosts $host)\""));
    engine.integrate("app", "store");
    settle();

    assertEquals("systemd", workload("store/0"));
    assertEquals("debian@12", engine.status().machines().get(0).base());
    String address = engine.status().machines().get(0).address();
    String answer = workload("app/0").replaceAll(" +", " ");
    assertEquals("reached " + address + " juju-real-0", answer);
    assertEquals("running", ssh("0", "systemctl is-system-running"));
    assertEquals("", ssh("0", "systemctl --failed --plain --no-legend"));
    assertEquals("juju-real-1", ssh("1", "hostname"));
    assertTrue(exec("app/0", "network-get db").contains("cidr: " + SUBNET));
    List<String> kinds = things().stream().map(thing -> thing.kind().word()).distinct().toList();
    assertEquals(
        List.of(
            "container",
            "control group",
            "propagation",
            "link",
            "mount",
            "bridge",
            "table",
            "mark"),
        kinds);
  }

  @Test
  void whatWasDoneToAMachineIsTold() throws Exception {
    deploy(
        ShellCharm.bare(directory, "one", "")
            .hook(
                "install",
                """
                mkdir -p /tmp/tiny/DEBIAN /tmp/tiny/usr/share/tiny
                echo brought > /tmp/tiny/usr/share/tiny/file
                printf 'Package: tiny\\nVersion: 1.2\\nArchitecture: all\\n' > /tmp/tiny/DEBIAN/control
                printf 'Maintainer: A <a@example.com>\\nDescription: x\\n' >> /tmp/tiny/DEBIAN/control
                dpkg-deb --build /tmp/tiny /tmp/tiny.deb
                dpkg --install /tmp/tiny.deb
                printf '[Service]\\nExecStart=/bin/sleep infinity\\n' > /etc/systemd/system/idle.service
                systemctl daemon-reload
                systemctl start idle
                echo more >> /etc/debian_version
                rm /etc/issue
                """));

    MachineChanges changes = engine.machineChanges("one/0");

    assertEquals(
        List.of("tiny 1.2"),
        changes.packages().stream().map(one -> one.name() + " " + one.version()).toList());
    assertEquals(
        List.of("idle running static"),
        changes.services().stream()
            .map(one -> one.name() + " " + one.state() + " " + one.boot())
            .toList());
    Map<String, String> files = new TreeMap<>();
    changes.files().forEach(file -> files.put(file.path(), file.kind().word()));
    assertEquals("added", files.get("/etc/systemd/system/idle.service"));
    assertEquals("changed", files.get("/etc/debian_version"));
    assertEquals("deleted", files.get("/etc/issue"));
    assertEquals("added", files.get("/events"));
    assertTrue(!files.containsKey("/usr/share/tiny/file"), "a package brought it");
  }

  @Test
  void installationsFailAsOftenAsAsked() throws Exception {
    deploy(
        ShellCharm.bare(directory, "one", "")
            .hook("config-changed", "apt-get install --simulate --yes socat"));
    engine.faults().failInstall(1, Optional.empty());
    engine.machineFaults().kill("0");
    engine.machineFaults().start("0");

    assertEquals(List.of("one/0"), engine.settle().failed());
    assertTrue(failures.get(0).output().contains("503  Service Unavailable"), failures.toString());
    engine.resolved("one/0", true);
    settle();
    assertEquals("/usr/bin/apt-get", ssh("0", "command -v apt-get"));
  }

  @Test
  void aSecretOfAnotherMachinesHookIsRefused() throws Exception {
    deploy(ShellCharm.bare(directory, "one", ""));
    deploy(ShellCharm.bare(directory, "two", ""));
    exec("two/0", "true");
    PipedOutputStream said = new PipedOutputStream();
    PipedOutputStream go = new PipedOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PipedInputStream input = new PipedInputStream(go);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(said), StandardCharsets.UTF_8))) {
      String line =
          "echo $JUJU_AGENT_TOKEN $JUJU_AGENT_SOCKET_ADDRESS; read -r go; echo leads: $(is-leader)";
      Thread running =
          new Thread(() -> engine.exec("one/0", line, new CommandStreams(input, said, errors)));
      running.start();
      String[] words = reader.readLine().split(" ");
      String stolen =
          "JUJU_CONTEXT_ID=x JUJU_AGENT_TOKEN=%s JUJU_AGENT_SOCKET_ADDRESS=%s %s/is-leader"
              .formatted(words[0], words[1], "/var/lib/juju/tools/unit-two-0");
      assertTrue(words[1].startsWith(SUBNET.replaceFirst("0/.*", "1:")), words[1]);
      assertEquals("ERROR permission denied: no such hook is running", ssh("1", stolen));
      go.write("go\n".getBytes(StandardCharsets.UTF_8));
      go.close();
      assertEquals("leads: True", reader.readLine());
      running.join();
    }
  }

  @Test
  void aKilledMachineIsDownUntilItIsStarted() throws Exception {
    deploy(ShellCharm.named(directory, "one", ""));
    engine.addUnit("one", 1, List.of());
    settle();
    assertEquals("True", exec("one/0", "is-leader"));
    ssh("0", "echo kept > /srv/kept");

    assertEquals(0, engine.machineFaults().kill("one/0"));
    settle();

    assertEquals("down", engine.status().machines().get(0).agent().state());
    assertEquals("True", exec("one/1", "is-leader"));
    assertEquals("down", ssh("1", "ping -c1 -W1 juju-real-0 > /dev/null && echo up || echo down"));
    engine.close();
    engine = opened();
    engine.configure("one", Map.of(), List.of());
    settle();
    ModelException refused = assertThrows(ModelException.class, () -> exec("one/0", "true"));
    assertEquals(
        "machine 0 of unit \"one/0\" is down: charm juju fault start-machine 0 starts it",
        refused.getMessage());

    engine.machineFaults().start("0");
    settle();

    assertEquals("kept", ssh("0", "cat /srv/kept"));
    assertEquals("up", ssh("1", "ping -c1 -W5 juju-real-0 > /dev/null && echo up || echo down"));
    List<String> events = ssh("0", "cat /events").lines().map(String::strip).toList();
    assertEquals(
        List.of("config-changed", "start"), events.subList(events.size() - 2, events.size()));
    assertEquals("started", engine.status().machines().get(0).agent().state());
  }

  @Test
  void aMachineRebootsWhenItsCharmAsks() throws Exception {
    deploy(
        ShellCharm.named(directory, "app", "")
            .hook(
                "config-changed", "[ -e /once ] || { touch /once /run/before; juju-reboot --now; }")
            .hook("start", "status-set active \"$(ls /once /run/before 2>&1 | tr '\\n' ' ')\""));
    settle();
    assertEquals(
        List.of("install", "leader-elected", "config-changed", "config-changed", "start"),
        ssh("0", "cat /events").lines().map(String::strip).toList());
    assertTrue(workload("app/0").contains("cannot access '/run/before'"), workload("app/0"));
    assertTrue(workload("app/0").contains("/once"), workload("app/0"));
    assertEquals("running", ssh("0", "systemctl is-system-running"));
  }

  @Test
  void filesAreCopiedThere() throws Exception {
    deploy(ShellCharm.bare(directory, "one", ""));
    engine.addUnit("one", 1, List.of());
    settle();
    ssh("0", "mkdir -p '/usr/share/a b/sub'; echo one > '/usr/share/a b/sub/file'");
    ssh("0", "chmod 640 '/usr/share/a b/sub/file'");
    copy("one/0:/usr/share/a b", "one/1:/usr/share");
    copy("1:/usr/share/a b/.", directory + "/back");
    Path file = directory.resolve("back/sub/file");
    assertEquals("one\n", Files.readString(file));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    copy(file.toString(), "one/0:");
    assertEquals(
        "one 640 root", ssh("0", "cat /root/file; stat -c '%a %U' /root/file").replace('\n', ' '));
    ModelException refused =
        assertThrows(ModelException.class, () -> copy("one/0:/none", directory.toString()));
    assertEquals("exit status 1 (scp: /none: No such file or directory)", refused.getMessage());
  }

  @Test
  void aMachineWhoseContainerDiedIsStartedByTheNextCommand() throws Exception {
    deploy(ShellCharm.bare(directory, "one", ""));
    HostThing container = things().get(0);
    assertEquals(HostThing.Kind.CONTAINER, container.kind());
    ProcessHandle process = ProcessHandle.of(Long.parseLong(container.name())).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);

    engine.close();
    engine = opened();
    assertEquals("running", ssh("0", "systemctl is-system-running"));
  }

  @Test
  void aModelGoesOnAfterItsEngineWasKilled() throws Exception {
    ShellCharm.named(directory, "one", "")
        .hook("install", "touch /installing; until [ -e /go ]; do sleep 0.05; done");
    Path bundle = directory.resolve("bundle.yaml");
    Files.writeString(bundle, "applications:\n  one: {charm: ./one, num_units: 1}\n");
    engine.close();
    Path log = directory.resolve("log");
    Process killed = KilledEngine.startReal(home.directory(), bundle, IMAGES, log);
    Path root = home.machines().resolve("0/root");
    await(root.resolve("installing"), killed, log);
    killed.destroyForcibly().waitFor();
    Files.createFile(root.resolve("go"));

    engine = opened();
    settle();

    assertEquals(
        List.of("install", "install", "leader-elected", "config-changed", "start"),
        ssh("0", "cat /events").lines().map(String::strip).toList());
  }

  @Test
  void aMachineThatWasBeingMadeWhenTheEngineWasKilledLeavesNothing() throws Exception {
    ShellCharm.bare(directory, "one", "");
    Path bundle = directory.resolve("bundle.yaml");
    Files.writeString(bundle, "applications:\n  one: {charm: ./one, num_units: 1}\n");
    engine.close();
    Path log = directory.resolve("log");
    Process killed = KilledEngine.startReal(home.directory(), bundle, IMAGES, log);
    await(home.machines().resolve("0/process"), killed, log);
    killed.destroyForcibly().waitFor();

    engine = opened();
  }

  @Test
  void aBaseTheCloudHasNotIsRefused() throws Exception {
    ShellCharm charm = ShellCharm.bare(directory, "one", "series: [jammy]\n");
    ModelException refused =
        assertThrows(
            ModelException.class, () -> engine.deploy(DeployRequest.of(charm.directory())));
    assertTrue(
        refused
            .getMessage()
            .startsWith(
                "cannot deploy charm \"one\" on cloud \"nspawn\": it is for ubuntu@22.04, the cloud"
                    + " offers debian@12"),
        refused.getMessage());
  }

  /** Until a file is there; the engine that makes it must not end before. */
  private static void await(Path file, Process process, Path log) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(file)) {
      boolean ended = process.waitFor(5, TimeUnit.MILLISECONDS);
      assertTrue(!ended && System.nanoTime() < end, () -> read(log));
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException cause) {
      return cause.toString();
    }
  }

  private void deploy(ShellCharm charm) {
    engine.deploy(DeployRequest.of(charm.directory()));
    settle();
  }

  private void settle() {
    assertEquals(List.of(), engine.settle().failed(), failures::toString);
  }

  private void copy(String source, String destination) {
    engine.copy(
        new CopyRequest(List.of(CopyPath.parse(source)), CopyPath.parse(destination), true, false));
  }

  private String workload(String unit) {
    return engine.status().applications().get(unit.replaceFirst("/.*", "")).units().stream()
        .filter(one -> one.name().equals(unit))
        .map(one -> one.workload().message())
        .findFirst()
        .orElse("");
  }

  private String exec(String unit, String line) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    engine.exec(unit, line, new CommandStreams(InputStream.nullInputStream(), output, output));
    return output.toString(StandardCharsets.UTF_8).strip();
  }

  private String ssh(String target, String line) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    engine.ssh(target, line, new CommandStreams(InputStream.nullInputStream(), output, output));
    return output.toString(StandardCharsets.UTF_8).strip();
  }
}
