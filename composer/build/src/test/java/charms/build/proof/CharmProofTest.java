package charms.build.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Charms with one thing wrong each, and what charm-tools 3.0.9 says of them (charm-build.md section
 * 7). {@code tools/peers/write_proof_cases.py} asked it.
 */
class CharmProofTest {
  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> everyRule() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream cases =
            Objects.requireNonNull(CharmProofTest.class.getResourceAsStream("/proof/cases.json"));
        Reader text = new InputStreamReader(cases, StandardCharsets.UTF_8)) {
      for (JsonElement one : JsonParser.parseReader(text).getAsJsonArray()) {
        JsonObject given = one.getAsJsonObject();
        tests.add(
            DynamicTest.dynamicTest(given.get("name").getAsString(), () -> saysTheSame(given)));
      }
    }
    return tests.stream();
  }

  private void saysTheSame(JsonObject given) throws IOException {
    Path charm = directory.resolve(given.get("name").getAsString());
    for (String key : given.getAsJsonObject("files").keySet()) {
      String[] parts = key.split("\\|");
      Path file = charm.resolve(parts[0]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, given.getAsJsonObject("files").get(key).getAsString());
      boolean program = parts.length > 1 && parts[1].equals("755");
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
    List<String> expected = new ArrayList<>();
    given.getAsJsonArray("lines").forEach(line -> expected.add(line.getAsString()));
    assertEquals(expected, new CharmProof(charm).findings().stream().map(Finding::line).toList());
  }
}
