package charms.engine.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Differences of texts, by hand and beside the program {@code diff}. */
class TextDiffTest {
  @TempDir private Path directory;

  @Test
  void aChangedLineStandsAmongThreeOthers() {
    assertEquals(
        "@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n",
        TextDiff.of("a\nb\nc\nd\ne\nf\ng\nh\ni\n", "a\nb\nc\nd\nE\nf\ng\nh\ni\n").text());
  }

  @Test
  void aNewTextIsAddedWhole() {
    assertEquals(new TextDiff(2, 0, "@@ -0,0 +1,2 @@\n+a\n+b\n"), TextDiff.of("", "a\nb\n"));
  }

  @Test
  void aDeletedTextIsRemovedWhole() {
    assertEquals(new TextDiff(0, 1, "@@ -1 +0,0 @@\n-a\n"), TextDiff.of("a\n", ""));
  }

  @Test
  void equalTextsDoNotDiffer() {
    assertEquals(TextDiff.NONE, TextDiff.of("a\nb\n", "a\nb\n"));
  }

  @Test
  void changesFarApartAreHunksOfTheirOwn() {
    String text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    assertEquals(
        "@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n@@ -7,3 +6,4 @@\n 7\n 8\n 9\n+10\n",
        TextDiff.of(text, "2\n3\n4\n5\n6\n7\n8\n9\n10\n").text());
  }

  @Test
  void hunksAreThoseOfTheProgramDiff() throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      List<String> before = lines(random, 30);
      List<String> after = new ArrayList<>(before);
      for (int change = 0; change < 3 && !after.isEmpty(); change++) {
        int at = random.nextInt(after.size());
        switch (random.nextInt(3)) {
          case 0 -> after.remove(at);
          case 1 -> after.set(at, "changed " + round + " " + change);
          default -> after.add(at, "added " + round + " " + change);
        }
      }
      String one = text(before);
      String other = text(after);
      assertEquals(ofProgram(one, other), TextDiff.of(one, other).text(), one + "---\n" + other);
    }
  }

  /** Lines that are all different, so that there is one shortest difference. */
  private static List<String> lines(Random random, int most) {
    List<String> lines = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      lines.add("line " + i);
    }
    return lines;
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private String ofProgram(String before, String after) throws IOException, InterruptedException {
    Path one = Files.writeString(directory.resolve("one"), before);
    Path other = Files.writeString(directory.resolve("other"), after);
    Process process = new ProcessBuilder("diff", "-u", one.toString(), other.toString()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.replaceFirst("(?s)^--- .*?\n\\+\\+\\+ .*?\n", "");
  }
}
