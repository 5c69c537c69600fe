package charms.reactive.internal;

import charms.reactive.HandlerArguments;
import charms.reactive.HandlerSpec;
import charms.reactive.HandlerTable;
import charms.reactive.HookContext;
import charms.reactive.Predicate;
import charms.reactive.host.CommandResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Handlers that are programs, in any language (reactive-runtime.md section 3): the executable files
 * of {@code reactive/}, {@code hooks/reactive/} and {@code hooks/relations/} without an extension
 * or with {@code .sh}. {@code FILE --test} ends with status 0 if it wants to be called, {@code FILE
 * --invoke TEXT} calls it with the text its test wrote. They see flags through {@code
 * charms.reactive}; what they change is kept or dropped with the hook.
 */
final class ExternalHandlers implements HandlerTable {
  private static final List<String> PLACES =
      List.of("reactive", "hooks/reactive", "hooks/relations");
  private static final int HEAD = 1024;

  private final Path charmDirectory;
  private final ToolSession session;
  private final HookContext context;
  private final List<HandlerSpec> specs = new ArrayList<>();
  private final Map<Integer, String> answers = new HashMap<>();

  /**
   * @param programs their paths below the charm's directory
   */
  ExternalHandlers(
      Path charmDirectory, List<String> programs, ToolSession session, HookContext context) {
    this.charmDirectory = charmDirectory;
    this.session = session;
    this.context = context;
    for (String program : programs) {
      List<Predicate> asks = List.of(new Predicate.ProgramAgrees(program));
      specs.add(new HandlerSpec(program, program, 1, HandlerSpec.Kind.FLAG, asks));
    }
  }

  /** The programs of a charm, sorted; none is the common case and costs three questions. */
  static List<String> in(Path charmDirectory) {
    List<String> programs = new ArrayList<>();
    for (String place : PLACES) {
      Path directory = charmDirectory.resolve(place);
      if (Files.isDirectory(directory)) {
        try (Stream<Path> files = Files.walk(directory)) {
          for (Path file : files.sorted().toList()) {
            if (isHandler(file)) {
              programs.add(charmDirectory.relativize(file).toString());
            }
          }
        } catch (IOException cause) {
          throw new UncheckedIOException("cannot look for handlers in '" + directory + "'", cause);
        }
      }
    }
    return programs;
  }

  @Override
  public Class<?> owner() {
    return ExternalHandlers.class;
  }

  @Override
  public boolean endpointTable() {
    return false;
  }

  @Override
  public List<HandlerSpec> handlers() {
    return specs;
  }

  @Override
  public Object newInstance(HookContext hook) {
    return this;
  }

  @Override
  public Object invoke(Object instance, int index, HandlerArguments arguments) {
    CommandResult result = run(index, "--invoke", answers.getOrDefault(index, ""));
    if (!result.output().isBlank()) {
      context.log().info(result.output().stripTrailing());
    }
    if (!result.succeeded()) {
      throw new IllegalStateException(
          "'" + program(index) + " --invoke' ended with status " + result.status());
    }
    return "";
  }

  /** Asks the program; its answer is kept for the call. */
  boolean agrees(int index) {
    CommandResult result = run(index, "--test");
    if (result.succeeded()) {
      answers.put(index, result.output());
    }
    return result.succeeded();
  }

  /** For people: {@code reactive/app.sh "install,configure"}. */
  String id(int index) {
    return program(index) + " \"" + answers.getOrDefault(index, "").stripTrailing() + "\"";
  }

  private CommandResult run(int index, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(charmDirectory.resolve(program(index)).toString());
    command.addAll(List.of(arguments));
    if (!startable(charmDirectory.resolve(program(index)))) {
      throw new IllegalStateException(
          "cannot run '"
              + program(index)
              + "': it is no program; only handlers may be executable in reactive/");
    }
    CommandResult result = session.run(command);
    if (!result.errors().isBlank()) {
      context.log().warning(result.errors().stripTrailing());
    }
    return result;
  }

  private String program(int index) {
    return specs.get(index).file();
  }

  private static boolean isHandler(Path file) throws IOException {
    String name = file.getFileName().toString();
    boolean named = name.endsWith(".sh") || name.indexOf('.') < 0;
    return named && Files.isRegularFile(file) && Files.isExecutable(file) && looksLikeProgram(file);
  }

  /** A text that names its interpreter, or an ELF file; a shell would try to read all others. */
  private static boolean startable(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      boolean script = head.length > 1 && head[0] == '#' && head[1] == '!';
      boolean elf = head.length > 3 && head[0] == 0x7f && head[1] == 'E' && head[2] == 'L';
      return script || elf;
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + file + "'", cause);
    }
  }

  private static boolean looksLikeProgram(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      if (head.length > 1 && head[0] == '#' && head[1] == '!') {
        return true;
      }
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head));
      return false;
    } catch (CharacterCodingException binary) {
      return true;
    }
  }
}
