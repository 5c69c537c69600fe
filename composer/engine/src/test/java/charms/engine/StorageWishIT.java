package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.change.RemovalOptions;
import charms.engine.state.ModelException;
import charms.engine.state.StorageDirective;
import charms.engine.status.StorageStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with storage: directives, adding, detaching, attaching, removing. */
@Tag("slow")
class StorageWishIT {
  private static final String METADATA =
      """
      storage:
        data: {type: filesystem, location: /srv/data, minimum-size: 2G}
        disk: {type: block, multiple: {range: 1-3}}
        logs: {type: filesystem, location: /srv/logs, multiple: {range: 0-2}, read-only: true}
      """;

  @TempDir private Path directory;
  private TestEngine juju;

  @BeforeEach
  void open() {
    juju = new TestEngine(directory);
  }

  @AfterEach
  void close() {
    juju.close();
  }

  @Test
  void directivesSayPoolCountAndSize() throws Exception {
    deploy(Map.of("data", "4G", "disk", "2,loop,512M", "logs", "rootfs"));
    assertEquals(
        List.of(
            "data/0 filesystem sandbox 4096 attached app/0 /srv/data",
            "disk/1 block loop 512 attached app/0 /var/lib/juju/storage/block/disk/1",
            "disk/2 block loop 512 attached app/0 /var/lib/juju/storage/block/disk/2",
            "logs/3 filesystem rootfs 1024 attached app/0 /srv/logs/logs/3"),
        storages());
    assertEquals("536870912", juju.exec("app/0", "stat -c %s /var/lib/juju/storage/block/disk/2"));
    assertTrue(status("logs/3").attachment().orElseThrow().readOnly());
    juju.engine().addUnit("app", 1);
    juju.settle();
    assertEquals(
        List.of("data/4", "disk/5", "disk/6", "logs/7"),
        juju.exec("app/1", "storage-list").lines().toList());
  }

  @Test
  void directivesAreCheckedAgainstTheCharm() throws Exception {
    refused("charm \"app\" has no store called \"none\"", "none", "1G");
    refused("charm \"app\" store \"data\": storage is singular, 2 specified", "data", "2");
    refused(
        "charm \"app\" store \"disk\": at most 3 instances supported, 4 specified", "disk", "4");
    refused(
        "charm \"app\" store \"data\": minimum storage size is 2.0 GB, 512 MB specified",
        "data",
        "512M");
    refused("pool \"ebs\" not found", "data", "ebs,2G");
    refused("\"rootfs\" provider does not support \"block\" storage", "disk", "rootfs");
    assertEquals(List.of(), storages());
    assertTrue(juju.engine().status().applications().isEmpty());
  }

  @Test
  void directivesThatAreNoneAreRefused() {
    assertEquals(new StorageDirective("tmpfs", 3, 1536), StorageDirective.parse("3,1.5G,tmpfs"));
    assertEquals(new StorageDirective("", 1, 1), StorageDirective.parse("1MiB"));
    unread("cannot parse count: count must be greater than zero, got \"0\"", "0");
    unread("cannot parse count: count must be greater than zero, got \"-1\"", "-1");
    unread("storage constraints require at least one field to be specified", "");
    unread("unrecognized storage constraint \"1.5\"", "loop,1.5");
    unread("unrecognized storage constraint \"-1G\"", "-1G");
  }

  @Test
  void aUnitGetsMoreWhileItLives() throws Exception {
    deploy(Map.of());
    assertEquals(List.of("logs/2"), add("logs", "3G"));
    assertEquals("pending", status("logs/2").status().state());
    juju.settle();
    assertEquals("logs-storage-attached", last("app/0"));
    assertEquals("attached", status("logs/2").status().state());
    assertEquals(3072, status("logs/2").mebibytes());
    refused("charm storage \"none\" not found", () -> add("none", "1"));
    refused("cannot attach, storage is singular", () -> add("data", "1"));
    refused(
        "attaching 2 storage instances brings the total to 3, exceeding the maximum of 2",
        () -> add("logs", "2"));
    refused("pool \"ebs\" not found", () -> add("logs", "ebs"));
    refused(
        "unit \"app/9\" not found",
        () -> juju.engine().storage().add("app/9", "logs", StorageDirective.parse("1")));
  }

  @Test
  void whatADetachedStorageHoldsIsKeptForTheNextUnit() throws Exception {
    deploy(Map.of("disk", "2", "logs", "1"));
    juju.engine().addUnit("app", 1);
    juju.settle();
    String block = "/var/lib/juju/storage/block/disk/";
    juju.exec("app/0", "echo mine > /srv/logs/logs/3/file; echo bytes > " + block + "2");
    detach("logs/3");
    detach("disk/2");
    List<String> events = juju.events("app/0");
    assertEquals(
        List.of("logs-storage-detaching", "disk-storage-detaching"),
        events.subList(events.size() - 2, events.size()));
    assertEquals("data/0\ndisk/1", juju.exec("app/0", "storage-list"));
    assertEquals(
        "gone",
        juju.exec("app/0", "[ -e /srv/logs/logs/3 ] || [ -e " + block + "2 ] || echo gone"));
    assertEquals("detached", status("logs/3").status().state());
    assertEquals(Optional.empty(), status("logs/3").attachment());
    juju.reopen();

    juju.engine().removeUnit(List.of("app/0"), false);
    juju.settle();
    refused(
        "cannot attach storage logs/3 to unit app/1: attaching 1 storage instance brings the total"
            + " to 3, exceeding the maximum of 2",
        () -> {
          add("app/1", "logs", "1");
          juju.settle();
          attach("app/1", "logs/3");
        });
    juju.engine().storage().remove("logs/8", true);
    juju.settle();
    attach("app/1", "logs/3");
    attach("app/1", "disk/2");
    juju.settle();
    assertEquals("mine", juju.exec("app/1", "cat /srv/logs/logs/3/file"));
    assertEquals("bytes", juju.exec("app/1", "cat " + block + "2"));
    assertEquals("logs-storage-attached", last("app/1"));
    attach("app/1", "logs/3");
    assertFalse(Files.exists(juju.home().resolve("storage/logs/3")));
  }

  @Test
  void whatTheCharmNeedsIsDetachedByForceOnly() throws Exception {
    deploy(Map.of());
    refused(
        "cannot destroy storage attachment data/0:app/0: cannot detach, storage is singular",
        () -> detach("data/0"));
    refused(
        "cannot destroy storage attachment disk/1:app/0: detaching 1 storage instance brings the"
            + " total to 0, which is less than the minimum of 1",
        () -> detach("disk/1"));
    refused("storage instance \"data/9\" not found", () -> detach("data/9"));
    juju.engine().storage().detach("data/0", true);
    juju.settle();
    assertEquals("detached", status("data/0").status().state());
    refused("storage \"data/0\" is not attached", () -> detach("data/0"));
    attach("app/0", "data/0");
    juju.settle();
    assertEquals("data-storage-attached", last("app/0"));
  }

  @Test
  void whoCannotHaveItIsRefused() throws Exception {
    deploy(Map.of("logs", "1"));
    juju.deploy(
        ShellCharm.named(
            directory, "other", "storage:\n  logs: {type: block, multiple: {range: 0-}}\n"));
    refused(
        "cannot attach storage logs/2 to unit other/0: cannot attach storage owned by unit app/0 to"
            + " unit other/0",
        () -> attach("other/0", "logs/2"));
    detach("logs/2");
    refused(
        "cannot attach storage logs/2 to unit other/0: it is a filesystem, charm other wants a"
            + " block",
        () -> attach("other/0", "logs/2"));
    juju.engine().storage().detach("data/0", true);
    juju.settle();
    refused(
        "cannot attach storage data/0 to unit other/0: charm other has no storage called data",
        () -> attach("other/0", "data/0"));
    refused(
        "cannot attach storage data/7 to unit app/0: storage instance \"data/7\" not found",
        () -> attach("app/0", "data/7"));
    refused(
        "cannot attach storage data/0 to unit app/7: unit \"app/7\" not found",
        () -> attach("app/7", "data/0"));
  }

  @Test
  void removedStorageIsGoneWithWhatItHeld() throws Exception {
    deploy(Map.of("logs", "2"));
    juju.exec("app/0", "touch /srv/logs/logs/2/file /srv/logs/logs/3/file");
    refused("storage is attached", () -> juju.engine().storage().remove("logs/2", false));
    juju.engine().storage().remove("logs/2", true);
    assertEquals("dying", status("logs/2").life());
    assertEquals("detaching", status("logs/2").status().state());
    juju.settle();
    assertEquals("logs-storage-detaching", last("app/0"));
    assertEquals("gone", juju.exec("app/0", "[ -e /srv/logs/logs/2 ] || echo gone"));
    detach("logs/3");
    Path kept = juju.home().resolve("storage/logs/3/file");
    assertTrue(Files.exists(kept));
    juju.engine().storage().remove("logs/3", false);
    assertFalse(Files.exists(kept));
    assertEquals(List.of("data/0", "disk/1"), ids());
    refused(
        "storage instance \"logs/3\" not found",
        () -> juju.engine().storage().remove("logs/3", true));
  }

  @Test
  void storageIsKeptWhenItsUnitGoesUnlessItIsToEnd() throws Exception {
    deploy(Map.of("disk", "loop"));
    juju.engine().addUnit("app", 1);
    juju.settle();
    juju.exec("app/0", "echo mine > /srv/data/file");
    juju.engine().removeUnit(List.of("app/0"), false);
    juju.settle();
    assertEquals(List.of("data/0", "data/2", "disk/3"), ids());
    assertEquals("mine\n", Files.readString(juju.home().resolve("storage/data/0/file")));
    juju.engine().removeApplication("app", new RemovalOptions(false, true));
    juju.settle();
    assertEquals(List.of("data/0"), ids());
    assertEquals(1, juju.engine().status().storage().size());
    assertTrue(juju.engine().status().machines().isEmpty());
  }

  @Test
  void aNewUnitGetsKeptStorageInPlaceOfNew() throws Exception {
    deploy(Map.of());
    juju.exec("app/0", "echo mine > /srv/data/file");
    juju.engine().removeUnit(List.of("app/0"), false);
    juju.settle();
    assertEquals("app/1", juju.engine().storage().addUnit("app", List.of("data/0")));
    juju.settle();
    assertEquals("data/0\ndisk/2", juju.exec("app/1", "storage-list"));
    assertEquals("mine", juju.exec("app/1", "cat /srv/data/file"));
    assertEquals(
        List.of("data-storage-attached", "disk-storage-attached", "install"),
        juju.events("app/1").subList(0, 3));
    refused(
        "cannot attach storage data/9 to unit app/2: storage instance \"data/9\" not found",
        () -> juju.engine().storage().addUnit("app", List.of("data/9")));
    assertEquals(1, juju.engine().status().machines().size());
  }

  @Test
  void whatAUnitForcedOutHeldIsKeptToo() throws Exception {
    deploy(Map.of());
    juju.exec("app/0", "echo mine > /srv/data/file");
    juju.engine().removeUnit(List.of("app/0"), true);
    juju.settle();
    assertEquals(List.of("data/0", "disk/1"), ids());
    assertEquals("mine\n", Files.readString(juju.home().resolve("storage/data/0/file")));
  }

  @Test
  void storageOfAMachinesPoolCannotBeDetached() throws Exception {
    deploy(Map.of("logs", "tmpfs"));
    refused(
        "storage \"logs/2\" of pool \"tmpfs\" is bound to its machine; remove-storage --force"
            + " removes it",
        () -> detach("logs/2"));
  }

  @Test
  void anEngineKilledWhileItFetchedFinishesThat() throws Exception {
    deploy(Map.of("logs", "1"));
    juju.exec("app/0", "echo mine > /srv/logs/logs/2/file");
    Path passage = juju.home().resolve("machines/0/root/var/lib/juju/storage/.passage/logs/2");
    juju.engine().storage().detach("logs/2", false);
    juju.settle();
    Path kept = juju.home().resolve("storage/logs/2");
    attach("app/0", "logs/2");
    Files.createDirectories(passage.getParent());
    Files.move(kept, passage);
    juju.reopen();
    juju.settle();
    assertEquals("mine", juju.exec("app/0", "cat /srv/logs/logs/2/file"));
    assertFalse(Files.exists(passage));
  }

  private ShellCharm charm() throws IOException {
    ShellCharm charm = ShellCharm.named(directory, "app", METADATA);
    for (String name : List.of("data", "disk", "logs")) {
      charm.hook(name + "-storage-attached", "");
      charm.hook(name + "-storage-detaching", "");
    }
    return charm;
  }

  private void deploy(Map<String, String> directives) throws IOException {
    juju.deploy(request(directives));
  }

  private DeployRequest request(Map<String, String> texts) throws IOException {
    Map<String, StorageDirective> directives = new TreeMap<>();
    texts.forEach((name, text) -> directives.put(name, StorageDirective.parse(text)));
    return new DeployRequest(
        charm().directory(),
        Optional.empty(),
        1,
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        directives,
        List.of(),
        Map.of());
  }

  private List<String> add(String name, String directive) {
    return add("app/0", name, directive);
  }

  private List<String> add(String unit, String name, String directive) {
    return juju.engine().storage().add(unit, name, StorageDirective.parse(directive));
  }

  private void attach(String unit, String id) {
    juju.engine().storage().attach(unit, id);
  }

  private void detach(String id) {
    juju.engine().storage().detach(id, false);
    juju.settle();
  }

  private StorageStatus status(String id) {
    return juju.engine().storage().list().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> ids() {
    return juju.engine().storage().list().stream().map(StorageStatus::id).toList();
  }

  private List<String> storages() {
    return juju.engine().storage().list().stream().map(StorageWishIT::line).toList();
  }

  private static String line(StorageStatus one) {
    return "%s %s %s %d %s %s"
        .formatted(
            one.id(),
            one.kind(),
            one.pool(),
            one.mebibytes(),
            one.status().state(),
            one.attachment().map(at -> at.unit() + " " + at.location()).orElse("-"));
  }

  private String last(String unit) {
    List<String> events = juju.events(unit);
    return events.get(events.size() - 1);
  }

  private void refused(String message, String name, String directive) throws IOException {
    DeployRequest request = request(Map.of(name, directive));
    refused(message, () -> juju.engine().deploy(request));
  }

  private static void refused(String message, Runnable wish) {
    assertEquals(message, assertThrows(ModelException.class, wish::run).getMessage());
  }

  private static void unread(String message, String text) {
    refused(message, () -> StorageDirective.parse(text));
  }
}
