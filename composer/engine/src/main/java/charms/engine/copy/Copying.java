package charms.engine.copy;

import charms.engine.copy.CopyProgram.Ended;
import charms.engine.machine.Machine;
import charms.engine.state.ModelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies one source after the other; as scp, what cannot be copied does not stop the rest. */
public final class Copying {
  private static final int TAR_FAILED_PARTLY = 2;
  private static final int KILLED = 128;

  private final CopyRequest request;
  private final Machines machines;
  private final List<String> errors = new ArrayList<>();

  /** The machines that a copy names. */
  @FunctionalInterface
  public interface Machines {
    /**
     * The machine a unit or a number names.
     *
     * @throws ModelException when there is none
     */
    Machine named(String target) throws IOException;
  }

  public Copying(CopyRequest request, Machines machines) {
    this.request = request;
    this.machines = machines;
  }

  /**
   * Copies.
   *
   * @throws ModelException for a machine that is not there, before anything is copied; and as Juju
   *     words it for what could not be copied, as in {@code exit status 1 (scp: /x: No such file or
   *     directory)}
   */
  public void run() throws IOException {
    CopyEnd destination = end(request.destination());
    List<FoundFile> files = new ArrayList<>();
    for (CopyPath source : request.sources()) {
      files.addAll(find(source, end(source)));
    }
    boolean several = files.size() > 1 || request.sources().size() > 1;
    for (FoundFile file : files) {
      copy(file, destination, several);
    }
    if (!errors.isEmpty()) {
      throw new ModelException("exit status 1 (" + String.join("\n", errors) + ")");
    }
  }

  private CopyEnd end(CopyPath path) throws IOException {
    return path.machine().isEmpty()
        ? CopyEnd.host()
        : CopyEnd.machine(machines.named(path.machine().get()));
  }

  private List<FoundFile> find(CopyPath source, CopyEnd end) throws IOException {
    ByteArrayOutputStream found = new ByteArrayOutputStream();
    List<String> words =
        List.of(word(source.machine().isPresent()), word(request.directories()), source.path());
    Ended ended = CopyProgram.FIND.run(end, words, InputStream.nullInputStream(), found);
    note(ended, 0, source.path());
    return FoundFile.parse(end, found.toString(StandardCharsets.UTF_8));
  }

  private void copy(FoundFile file, CopyEnd destination, boolean several) throws IOException {
    Path archive = Files.createTempFile("scp-", ".tar");
    try {
      int worst = file.directory() ? TAR_FAILED_PARTLY : TAR_FAILED_PARTLY - 1;
      Ended sent;
      try (OutputStream output = Files.newOutputStream(archive)) {
        List<String> words = List.of(file.kind(), file.path());
        sent = CopyProgram.SEND.run(file.end(), words, InputStream.nullInputStream(), output);
      }
      note(sent, worst, file.path());
      if (sent.status() <= worst) {
        receive(file, archive, destination, several);
      }
    } finally {
      Files.delete(archive);
    }
  }

  private void receive(FoundFile file, Path archive, CopyEnd destination, boolean several)
      throws IOException {
    List<String> words =
        List.of(
            file.kind(),
            file.name(),
            String.valueOf(Files.size(archive)),
            word(several),
            word(request.keepTimes()),
            request.destination().path());
    try (InputStream input = Files.newInputStream(archive)) {
      OutputStream nothing = OutputStream.nullOutputStream();
      Ended received = CopyProgram.RECEIVE.run(destination, words, input, nothing);
      note(received, 0, request.destination().path());
    }
  }

  /** Keeps what a program said of a path, or that it ended without saying why. */
  private void note(Ended ended, int worst, String path) {
    boolean told = !ended.errors().isEmpty() && ended.status() < KILLED;
    if (told) {
      errors.add(ended.errors());
    } else if (ended.status() > worst) {
      errors.add("scp: " + path + ": the copy was interrupted");
    }
  }

  private static String word(boolean yes) {
    return yes ? "yes" : "no";
  }
}
