package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes of sandbox machines (docs/sandbox.md), in a model whose path has a blank. */
class SandboxProcessesIT {
  @TempDir private Path directory;
  private TestEngine juju;

  @BeforeEach
  void open() throws IOException {
    juju = new TestEngine(Files.createDirectory(directory.resolve("a model")));
  }

  @AfterEach
  void close() {
    juju.close();
  }

  @Test
  void whatAHookLeavesRunningEndsWithIt() throws Exception {
    ShellCharm charm =
        charm()
            .hook(
                "install",
                """
                sleep 1000 &
                (setsid sleep 1001 & echo $! > /grandchild)
                setsid sh -c 'sleep 1002; sleep 1003' &
                pgrep -x sleep | wc -l > /during
                """)
            .hook("leader-elected", "mkdir /mnt/below; mount -t tmpfs none /mnt; mkdir /mnt/over")
            .hook("config-changed", "pgrep -x sleep > /after || :; ls /mnt > /mounted");
    juju.deploy(charm);
    assertEquals(List.of(), juju.failures());
    assertFalse(read("during").isBlank());
    assertEquals("", read("after"));
    assertEquals("over\n", read("mounted"), "the machine went on");
  }

  @Test
  void aHookSeesTheProcessesOfItsMachineOnly() throws Exception {
    juju.deploy(charm().hook("install", "ps -e -o comm= | sort -u > /seen; echo $$ > /number"));
    assertEquals(List.of("install", "ps", "sh", "sort"), read("seen").lines().toList());
    assertFalse(Long.parseLong(read("number").strip()) > 1_000, read("number"));
  }

  @Test
  void nothingOfAMachineRunsAfterTheCommand() throws Exception {
    juju.deploy(charm().hook("install", "sleep 1000 &"));
    List<ProcessHandle> children =
        ProcessHandle.current()
            .descendants()
            .filter(one -> one.info().commandLine().orElse("").contains(directory.toString()))
            .toList();
    assertFalse(children.isEmpty());
    juju.reopen();
    for (ProcessHandle child : children) {
      child.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  private ShellCharm charm() throws IOException {
    return ShellCharm.named(directory, "app", "");
  }

  private String read(String file) throws IOException {
    return Files.readString(juju.home().resolve("machines/0/root").resolve(file));
  }
}
