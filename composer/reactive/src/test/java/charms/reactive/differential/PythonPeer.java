package charms.reactive.differential;

import charms.reactive.json.Json;
import charms.reactive.json.PythonJson;
import charms.reactive.peer.Peer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** charms.reactive from PyPI, in a process that runs one charm after the other. */
final class PythonPeer implements AutoCloseable {
  private final Process process;
  private final BufferedWriter charms;
  private final BufferedReader results;

  private PythonPeer(Process process) {
    this.process = process;
    this.charms = process.outputWriter(StandardCharsets.UTF_8);
    this.results = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Installs it where that has not been done; empty where it cannot be had. */
  static Optional<PythonPeer> start() throws IOException, InterruptedException {
    Optional<Path> python = Peer.python();
    return python.isEmpty() ? Optional.empty() : Optional.of(new PythonPeer(start(python.get())));
  }

  private static Process start(Path python) throws IOException {
    return new ProcessBuilder(python.toString(), Peer.TOOLS.resolve("reactive_run.py").toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** What each hook did. */
  List<HookResult> run(ScriptedCharm charm) throws IOException {
    charms.write(PythonJson.SORTED.write(charm.toPlain()));
    charms.newLine();
    charms.flush();
    String line = results.readLine();
    if (line == null) {
      throw new IOException("the peer ended");
    }
    List<HookResult> read = new ArrayList<>();
    ((List<?>) Json.parse(line)).forEach(one -> read.add(HookResult.read((Map<?, ?>) one)));
    return read;
  }

  @Override
  public void close() throws IOException {
    charms.close();
    process.destroy();
  }
}
