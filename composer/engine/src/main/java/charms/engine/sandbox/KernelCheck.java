package charms.engine.sandbox;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tries what machines need of the kernel, and says what is missing. */
final class KernelCheck {
  private static final String TRY =
      "mkdir -p lower upper work merged && mount -t overlay overlay -o"
          + " \"lowerdir=lower,upperdir=upper,workdir=work$1\" merged && touch merged/file";

  private KernelCheck() {}

  /**
   * Tries in a directory beside the machines.
   *
   * @throws CharmException naming what the kernel refuses, and what to do
   */
  static void run(Path machines) {
    Path place = machines.resolveSibling(".sandbox-check");
    try {
      Files.createDirectories(place);
      List<String> words = new ArrayList<>(Namespaces.mounting());
      words.addAll(List.of("sh", "-c", TRY, "sh", Namespaces.overlayOptions()));
      Process process =
          new ProcessBuilder(words).directory(place.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw refused(said);
      }
    } catch (IOException missing) {
      throw new CharmException(
          Diagnostic.error(
                  "cannot make sandbox machines: program 'unshare' cannot be run: "
                      + missing.getMessage())
              .fix("apt-get install util-linux"));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    } finally {
      clear(place);
    }
  }

  private static CharmException refused(String said) {
    String last = said.substring(said.lastIndexOf('\n') + 1);
    String fix =
        Namespaces.root()
            ? "run where mounting is allowed; a container needs the right to mount (CAP_SYS_ADMIN)"
            : "allow user namespaces: sysctl kernel.unprivileged_userns_clone=1, and where AppArmor"
                + " forbids them, sysctl kernel.apparmor_restrict_unprivileged_userns=0; or run as"
                + " root";
    return new CharmException(
        Diagnostic.error(
                "cannot make sandbox machines: the kernel refuses mount namespaces with an overlay"
                    + " file system: "
                    + last)
            .fix(fix));
  }

  private static void clear(Path place) {
    try {
      SandboxRemoval.remove(place);
    } catch (IOException kept) {
      place.toFile().deleteOnExit();
    }
  }
}
