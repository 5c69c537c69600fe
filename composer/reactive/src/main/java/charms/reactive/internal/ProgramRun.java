package charms.reactive.internal;

import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A program that runs beside the thread that serves it; its end is an empty line in the pipe. */
final class ProgramRun extends Thread {
  private final Host host;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Path calls;
  private final CompletableFuture<CommandResult> result = new CompletableFuture<>();

  ProgramRun(Host host, List<String> command, Map<String, String> environment, Path calls) {
    super("program");
    this.host = host;
    this.command = command;
    this.environment = environment;
    this.calls = calls;
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      result.complete(host.run(command, environment));
    } catch (RuntimeException failure) {
      result.completeExceptionally(failure);
    }
    try {
      Files.writeString(calls, "\n", StandardOpenOption.WRITE);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write '" + calls + "'", cause);
    }
  }

  /** How it ended; waits for it. */
  CommandResult result() {
    try {
      return result.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }
}
