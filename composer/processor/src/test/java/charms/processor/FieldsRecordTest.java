package charms.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records with {@code @Fields} as javac sees them with the processor at work. */
final class FieldsRecordTest {
  private static final String HEAD =
      """
      package charms.sample;
      import charms.reactive.fields.*;
      import java.util.*;
      """;

  @TempDir Path directory;

  @Test
  void everyTypeOfFieldCompiles() throws Exception {
    assertEquals(
        List.of(),
        compile(
            """
            @Fields record Sample(String host, int port, long size, double ratio, boolean on,
                List<String> names, Map<String, Object> more, Optional<String> sslCa,
                Optional<Integer> timeout, Optional<Long> limit, Optional<Double> share,
                Optional<Boolean> strict, @Key("private-address") String address) {}
            """));
    assertTrue(Files.exists(directory.resolve("classes/charms/sample/Sample_Fields.class")));
  }

  @Test
  void aNestedRecordHasACodecOfItsOwn() throws Exception {
    assertEquals(List.of(), compile("interface Wire { @Fields record Answer(String text) {} }"));
    assertTrue(Files.exists(directory.resolve("classes/charms/sample/Wire_Answer_Fields.class")));
  }

  @Test
  void whatCannotBeAFieldIsAnErrorAtItsPlace() throws Exception {
    assertEquals(
        List.of("4: a field cannot be of type 'java.util.Set<java.lang.String>'"),
        compile("@Fields record Sample(Set<String> names) {}"));
    assertEquals(
        List.of("4: two components have the key 'a_b'"),
        compile("@Fields record Sample(String aB, @Key(\"a_b\") String other) {}"));
    assertEquals(List.of("4: @Fields stands at records only"), compile("@Fields class Sample {}"));
  }

  private List<String> compile(String source) throws IOException {
    return Compilation.of(directory, HEAD + source);
  }
}
