package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptOutputTest {
  @Test
  void allIsHandedOnAndTheEndIsKept() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    KeptOutput output = new KeptOutput(target);
    PrintStream printer = new PrintStream(output, true, StandardCharsets.UTF_8);
    printer.print("one\n");
    assertEquals("one\n", output.text());
    String much = "x".repeat(KeptOutput.KEPT - 4);
    printer.print(much + "two\n");
    assertEquals("one\n" + much + "two\n", target.toString(StandardCharsets.UTF_8));
    assertEquals("..." + much + "two\n", output.text());
  }
}
