package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rotation and expiry by the clock: told by the first command after the moment. */
class DueSecretIT {
  @TempDir private Path directory;
  private TestEngine juju;

  @BeforeEach
  void open() throws Exception {
    juju = new TestEngine(directory);
    ShellCharm charm = ShellCharm.named(directory, "app", "");
    charm.hook("secret-rotate", told("rotate"));
    charm.hook("secret-expired", told("expired"));
    juju.deploy(charm);
  }

  private static String told(String what) {
    return "echo \"" + what + " $JUJU_SECRET_LABEL $JUJU_SECRET_REVISION\" >> /told";
  }

  @AfterEach
  void close() {
    juju.close();
  }

  @Test
  void aSecretIsRotatedWhenItsTimeCameAndAgainAfterThat() {
    juju.exec("app/0", "touch /told; secret-add --label pw --rotate daily password=one");
    settleAfter(Duration.ofHours(23));
    assertEquals("", toldSoFar());
    settleAfter(Duration.ofHours(2));
    assertEquals("rotate pw 1", toldSoFar());
    settleAfter(Duration.ofHours(22));
    assertEquals("rotate pw 1", toldSoFar());
    settleAfter(Duration.ofDays(5));
    assertEquals("rotate pw 1\nrotate pw 1", toldSoFar());
  }

  @Test
  void theEndOfARevisionIsToldOnce() {
    juju.exec("app/0", "touch /told; secret-add --label pw --expire 1h password=one");
    settleAfter(Duration.ofMinutes(59));
    assertEquals("", toldSoFar());
    settleAfter(Duration.ofMinutes(2));
    assertEquals("expired pw 1", toldSoFar());
    settleAfter(Duration.ofDays(2));
    assertEquals("expired pw 1", toldSoFar());
  }

  @Test
  void aNewRevisionEndsWhenItsOwnerSaysSo() {
    String id = juju.exec("app/0", "touch /told; secret-add --label pw --expire 1h password=one");
    juju.exec("app/0", "secret-set " + id + " password=two");
    settleAfter(Duration.ofHours(2));
    assertEquals("", toldSoFar());
    juju.exec("app/0", "secret-set " + id + " --expire 1h");
    settleAfter(Duration.ofHours(2));
    assertEquals("expired pw 2", toldSoFar());
    juju.exec("app/0", "secret-set " + id + " --expire 1h password=three");
    settleAfter(Duration.ofHours(2));
    assertEquals("expired pw 2\nexpired pw 3", toldSoFar());
  }

  @Test
  void aSecretThatIsNeverDueIsLeftAlone() {
    juju.exec("app/0", "touch /told; secret-add --label pw password=one");
    settleAfter(Duration.ofDays(1000));
    assertEquals("", toldSoFar());
    assertEquals(List.of("start"), juju.events("app/0").subList(3, 4));
  }

  private void settleAfter(Duration later) {
    juju.reopenAfter(later);
    juju.settle();
  }

  private String toldSoFar() {
    return juju.exec("app/0", "cat /told");
  }
}
