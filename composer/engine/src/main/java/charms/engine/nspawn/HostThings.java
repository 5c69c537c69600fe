package charms.engine.nspawn;

import charms.engine.nspawn.HostThing.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything on this host that real machines of all models brought, whoever's they are. */
public final class HostThings {
  private static final Pattern TAGGED =
      Pattern.compile("(?:cb-|charm_|charm-|cv)([0-9a-f]{8})\\b.*");
  private static final Pattern MACHINE = Pattern.compile("--machine=charm-([0-9a-f]{8})-[0-9]+");
  private static final Pattern DIRECTORY =
      Pattern.compile("--directory=(/.*/machines)/[0-9]+/root");
  private static final Pattern ROOT = Pattern.compile("(.*/machines)/[0-9]+/root");

  private HostThings() {}

  /**
   * All of them, in the order in which they have to go.
   *
   * @throws IOException when this host does not tell
   */
  public static List<HostThing> all() throws IOException {
    List<HostThing> things = new ArrayList<>();
    for (Running one : containers()) {
      things.add(thing(Kind.CONTAINER, String.valueOf(one.process().pid()), one.tag()));
    }
    add(things, Kind.CONTROL_GROUP, ControlGroup.all());
    add(things, Kind.PROPAGATION, files(Container.PROPAGATION));
    add(things, Kind.NAMESPACE, files(MachineLink.NAMESPACES));
    add(things, Kind.LINK, Bridge.named(HostNames.LINK + "[0-9a-f]{8}-[0-9]+"));
    mounts(things);
    add(things, Kind.BRIDGE, Bridge.all());
    add(things, Kind.TABLE, Bridge.tables());
    ModelMark.all().forEach(mark -> things.add(new HostThing(Kind.MARK, mark.tag(), mark.tag())));
    things.sort(Comparator.comparing(HostThing::kind));
    return things;
  }

  /**
   * The tags of models that are still there.
   *
   * @throws IOException when their directories cannot be read
   */
  public static Set<String> tagsInUse() throws IOException {
    Set<String> tags = new TreeSet<>();
    for (ModelMark mark : marks()) {
      if (mark.isThere()) {
        tags.add(mark.tag());
      }
    }
    return tags;
  }

  /** Written ones, and those that the containers' words amount to. */
  private static List<ModelMark> marks() throws IOException {
    List<ModelMark> marks = new ArrayList<>(ModelMark.all());
    containers().forEach(container -> container.mark().ifPresent(marks::add));
    return marks;
  }

  /**
   * Takes things away. Files of machines stay where they are.
   *
   * @throws IOException when one stays, which is named
   */
  public static void remove(Collection<HostThing> things) throws IOException {
    for (HostThing thing : things) {
      try {
        remove(thing);
      } catch (IOException cause) {
        throw new IOException("cannot remove " + thing + ": " + cause.getMessage(), cause);
      }
    }
    if (Bridge.all().isEmpty()) {
      Forwarding.back();
    }
  }

  private static void remove(HostThing thing) throws IOException {
    switch (thing.kind()) {
      case CONTAINER -> {
        Optional<HostProcess> container = HostProcess.running(Long.parseLong(thing.name()));
        if (container.isPresent()) {
          Container.kill(container.get());
        }
      }
      case CONTROL_GROUP -> new ControlGroup(thing.name()).remove();
      case PROPAGATION -> Files.deleteIfExists(Container.PROPAGATION.resolve(thing.name()));
      case NAMESPACE -> HostCommand.of("ip", "netns", "delete", thing.name()).run();
      case LINK, BRIDGE -> {
        // The kernel takes links of machines that ended by itself.
        if (!Bridge.named(thing.name()).isEmpty()) {
          HostCommand.of("ip", "link", "delete", thing.name()).attempt("");
        }
      }
      case MOUNT -> OverlayMount.unmount(new NspawnLayout(thing.path().getParent()));
      case TABLE -> HostCommand.of("nft", "delete", "table", "ip", thing.name()).run();
      case MARK -> {
        for (ModelMark mark : ModelMark.all()) {
          if (mark.tag().equals(thing.tag()) && !mark.isThere()) {
            mark.remove();
          }
        }
      }
    }
  }

  /** A container that runs on this host. */
  private record Running(HostProcess process, String tag, List<String> words) {
    /** What it tells of its model. */
    Optional<ModelMark> mark() {
      return words.stream()
          .map(DIRECTORY::matcher)
          .filter(Matcher::matches)
          .map(found -> new ModelMark(tag, Path.of(found.group(1))))
          .findFirst();
    }
  }

  private static List<Running> containers() {
    List<Running> found = new ArrayList<>();
    ProcessHandle.allProcesses()
        .flatMap(process -> HostProcess.running(process.pid()).stream())
        .forEach(process -> container(process).ifPresent(found::add));
    return found;
  }

  private static Optional<Running> container(HostProcess process) {
    List<String> words = process.words();
    if (words.isEmpty() || !words.get(0).endsWith("systemd-nspawn")) {
      return Optional.empty();
    }
    return words.stream()
        .map(MACHINE::matcher)
        .filter(Matcher::matches)
        .map(machine -> new Running(process, machine.group(1), words))
        .findFirst();
  }

  private static void mounts(List<HostThing> things) throws IOException {
    List<ModelMark> marks = marks();
    for (String mount : OverlayMount.mounts()) {
      Matcher found = ROOT.matcher(mount);
      if (found.matches()) {
        Path machines = Path.of(found.group(1));
        Optional<String> tag =
            marks.stream()
                .filter(mark -> mark.machines().equals(machines))
                .map(ModelMark::tag)
                .findFirst();
        if (tag.isPresent()
            || Files.exists(new NspawnLayout(Path.of(mount).getParent()).record())) {
          things.add(thing(Kind.MOUNT, mount, tag.orElse("")));
        }
      }
    }
  }

  private static HostThing thing(Kind kind, String name, String tag) {
    return new HostThing(kind, name, tag);
  }

  private static void add(List<HostThing> things, Kind kind, Collection<String> names) {
    for (String name : names) {
      Matcher found = TAGGED.matcher(name);
      if (found.matches()) {
        things.add(thing(kind, name, found.group(1)));
      }
    }
  }

  private static List<String> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(directory)) {
      return found.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
