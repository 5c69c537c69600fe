package charms.engine.operation;

import charms.engine.hook.Passage;
import charms.engine.machine.CommandStreams;
import charms.engine.machine.Machine;
import charms.engine.machine.MachineCommand;
import charms.engine.state.Storage;
import charms.engine.state.StorageKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Puts a storage where its unit finds it: a directory, or a sparse file in place of a device. What
 * is there stays.
 */
final class StoragePlace {
  private static final long USUAL_MEBIBYTES = 1024;

  private StoragePlace() {}

  /**
   * Makes the storage's place.
   *
   * @throws IOException when it cannot be made
   */
  static void make(Machine machine, Storage storage) throws IOException {
    String place = storage.location();
    if (storage.kind() == StorageKind.FILESYSTEM) {
      run(machine, storage, List.of("mkdir", "-p", place));
      return;
    }
    long size = storage.mebibytes() == 0 ? USUAL_MEBIBYTES : storage.mebibytes();
    run(machine, storage, List.of("mkdir", "-p", place.substring(0, place.lastIndexOf('/'))));
    run(machine, storage, List.of("truncate", "-s", ">" + size + "M", place));
  }

  private static void run(Machine machine, Storage storage, List<String> argv) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        Passage.run(
            machine.start(new MachineCommand(argv, Map.of(), "/", true)),
            new CommandStreams(InputStream.nullInputStream(), said, said));
    if (status != 0) {
      throw new IOException(
          "cannot make storage %s at '%s': %s"
              .formatted(
                  storage.id(), storage.location(), said.toString(StandardCharsets.UTF_8).strip()));
    }
  }
}
