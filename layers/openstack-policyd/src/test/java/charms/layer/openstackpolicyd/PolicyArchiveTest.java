package charms.layer.openstackpolicyd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a zip file may hold (openstack-layer.md section 1, Policyd). */
final class PolicyArchiveTest {
  @TempDir private Path directory;

  @Test
  void filesOfTheFiveEndingsAreRulesAndAllOthersAreNot() throws Exception {
    Zip zip =
        new Zip()
            .with("a.yaml", "A")
            .with("dir/", "")
            .with("dir/b.YML", "B")
            .with("dir/deep/c.j2", "C")
            .with("d.tmpl", "D")
            .with("e.tpl", "E")
            .with("README.md", "no")
            .with("yaml", "no")
            .with(".yaml", "no")
            .with("f.yaml/readme", "no");
    List<PolicySource> sources = archive(zip).sources();
    assertEquals(
        List.of("a", "b", "c", "d", "e"), sources.stream().map(PolicySource::name).toList());
    assertEquals(
        List.of("A", "B", "C", "D", "E"), sources.stream().map(PolicySource::text).toList());
    assertEquals(
        List.of(false, false, true, true, true),
        sources.stream().map(PolicySource::isTemplate).toList());
  }

  @Test
  void anArchiveWithoutRulesIsRefused() throws IOException {
    assertEquals(
        "it holds no file that ends in .yaml, .yml, .j2, .tmpl, .tpl",
        refusal(new Zip().with("README", "x")));
  }

  @Test
  void twoFilesOfOneNameAreRefusedWhateverTheirDirectories() throws IOException {
    assertEquals(
        "it holds more than one file 'a'",
        refusal(new Zip().with("one/a.yaml", "x").with("two/a.yml", "x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.yaml",
        "x/../../a.yaml",
        "/etc/a.yaml",
        "..\\a.yaml",
        "C:/a.yaml",
        "x\\a.yaml"
      })
  void aNameThatLeadsOutsideIsRefused(String entry) throws IOException {
    assertEquals(
        "'" + entry + "' names a place outside of the archive",
        refusal(new Zip().with("good.yaml", "x").with(entry, "x")));
  }

  @Test
  void aNameThatLeadsOutsideIsRefusedWhateverItsEnding() throws IOException {
    assertTrue(refusal(new Zip().with("a.yaml", "x").with("../b.sh", "x")).contains("outside"));
  }

  @Test
  void controlCharactersInANameAreRefused() throws IOException {
    assertEquals("a name in it has control characters", refusal(new Zip().with("a\nb.yaml", "x")));
  }

  @Test
  void aFileThatUnpacksToMoreThanAMebibyteIsRefused() throws IOException {
    byte[] large = new byte[(1 << 20) + 1];
    String reason = refusal(new Zip().with("a.yaml", large));
    assertEquals("'a.yaml' is too large: at most 1 MiB a file and 8 MiB in all", reason);
  }

  @Test
  void filesThatUnpackToMoreThanEightMebibytesAreRefused() throws Exception {
    Zip eight = new Zip();
    Zip nine = new Zip();
    for (int i = 0; i < 9; i++) {
      byte[] large = new byte[1 << 20];
      Arrays.fill(large, (byte) ' ');
      nine.with("f" + i + ".yaml", large);
      if (i < 8) {
        eight.with("f" + i + ".yaml", large);
      }
    }
    assertEquals(8, archive(eight).sources().size());
    assertTrue(refusal(nine).startsWith("'f8.yaml' is too large"));
  }

  @Test
  void moreThanAThousandFilesAreRefused() throws IOException {
    Zip many = new Zip();
    for (int i = 0; i < 1001; i++) {
      many.with("f" + i + ".txt", "");
    }
    assertEquals("it holds more than 1000 files", refusal(many));
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    assertEquals(
        "'a.yaml' is not UTF-8 text",
        refusal(new Zip().with("a.yaml", new byte[] {(byte) 0xff, (byte) 0xfe})));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no zip file", "PK\u0003\u0004"})
  void whatIsNoZipFileIsRefused(String text) throws IOException {
    PolicyArchive archive =
        new PolicyArchive(Files.writeString(directory.resolve("resource"), text));
    assertTrue(
        assertThrows(BrokenPolicyException.class, archive::sources)
            .getMessage()
            .startsWith("it is no zip file: "));
  }

  private PolicyArchive archive(Zip zip) throws IOException {
    Path file = Files.createTempFile(directory, "policy", ".zip");
    return new PolicyArchive(Files.write(file, zip.content()));
  }

  private String refusal(Zip zip) throws IOException {
    PolicyArchive archive = archive(zip);
    return assertThrows(BrokenPolicyException.class, archive::sources).getMessage();
  }
}
