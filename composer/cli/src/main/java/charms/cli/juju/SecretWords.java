package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlReader;
import charms.model.yaml.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a secret is to hold, as typed: {@code KEY=TEXT}, {@code KEY#base64=BASE64}, {@code
 * KEY#file=PATH}, and a YAML or JSON file of keys, {@code -} for standard input. No message holds a
 * value.
 */
final class SecretWords {
  private static final String FILE = "#file";
  private static final int MOST_BYTES = 1_000_000;

  private final Surroundings surroundings;

  SecretWords(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  Map<String, String> read(List<String> words, Optional<String> file) {
    Map<String, String> content = new TreeMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals <= 0) {
        throw new UsageException("expected key=value for the content of a secret");
      }
      add(content, word.substring(0, equals), word.substring(equals + 1));
    }
    file.ifPresent(name -> addAll(content, name));
    return content;
  }

  private static void add(Map<String, String> content, String key, String value) {
    if (key.endsWith(FILE)) {
      String bare = key.substring(0, key.length() - FILE.length());
      content.put(bare + "#base64", Base64.getEncoder().encodeToString(bytes(bare, value)));
    } else {
      content.put(key, value);
    }
  }

  private static byte[] bytes(String key, String path) {
    try {
      long size = Files.size(Path.of(path));
      if (size > MOST_BYTES) {
        throw new CharmException(
            Diagnostic.error(
                "secret content in file '" + path + "' too large: " + size + " bytes"));
      }
      return Files.readAllBytes(Path.of(path));
    } catch (IOException cause) {
      throw problem(
          "cannot read content for secret key '" + key + "': no file '" + path + "'", cause);
    }
  }

  private void addAll(Map<String, String> content, String name) {
    boolean standardInput = name.equals("-");
    YamlMapping values =
        (standardInput
                ? YamlReader.parse(input(), "standard input")
                : YamlReader.read(Path.of(name), name))
            .asMapping("the secret's content");
    for (String key : values.keys()) {
      if (!(values.get(key).orElseThrow() instanceof YamlScalar scalar)) {
        throw values.get(key).orElseThrow().unexpected("key '" + key + "'", "a text");
      }
      add(content, key, scalar.isNull() ? "" : scalar.text());
    }
  }

  private String input() {
    try {
      InputStream input = surroundings.input();
      return new String(input.readNBytes(2 * MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException cause) {
      throw problem("cannot read the secret's content from standard input", cause);
    }
  }

  private static CharmException problem(String message, Throwable cause) {
    return new CharmException(Diagnostic.error(message), cause);
  }
}
