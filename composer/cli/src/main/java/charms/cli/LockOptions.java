package charms.cli;

import charms.build.lock.LockUse;
import picocli.CommandLine.Option;

/** What to do with build.lock (charm-build.md section 1). */
final class LockOptions {
  @Option(names = "--write-lock-file", description = "Writes build.lock anew from this build.")
  private boolean write;

  @Option(
      names = "--use-lock-file-branches",
      description = "Takes layers at the branches build.lock has, not at the commits.")
  private boolean branches;

  @Option(names = "--ignore-lock-file", description = "Builds as if there were no build.lock.")
  private boolean ignore;

  LockUse use() {
    if (write) {
      return new LockUse(LockUse.Mode.WRITE, branches);
    }
    return new LockUse(ignore ? LockUse.Mode.IGNORE : LockUse.Mode.READ, branches);
  }
}
