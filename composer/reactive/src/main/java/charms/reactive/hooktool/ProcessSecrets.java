package charms.reactive.hooktool;

import charms.reactive.host.Host;
import charms.reactive.json.Json;
import charms.reactive.json.PythonJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calls the hook tools for secrets as programs. */
final class ProcessSecrets implements SecretTools {
  private final Host host;

  ProcessSecrets(Host host) {
    this.host = host;
  }

  @Override
  public Map<String, String> get(String id) {
    return content("secret-get", id, "--format=json");
  }

  @Override
  public Map<String, String> refresh(String id) {
    return content("secret-get", id, "--refresh", "--format=json");
  }

  @Override
  public Map<String, String> peek(String id) {
    return content("secret-get", id, "--peek", "--format=json");
  }

  @Override
  public Map<String, String> labelled(String label) {
    return content("secret-get", "--label=" + label, "--format=json");
  }

  @Override
  public String add(Map<String, String> content, String label) {
    List<String> command = new ArrayList<>(List.of("secret-add"));
    if (!label.isEmpty()) {
      command.add("--label=" + label);
    }
    return feed(content, command);
  }

  @Override
  public void set(String id, Map<String, String> content) {
    feed(content, List.of("secret-set", id));
  }

  @Override
  public void grant(String id, String relationId) {
    host.run("secret-grant", id, "--relation", relationId).orThrow();
  }

  @Override
  public void revoke(String id, String relationId) {
    host.run("secret-revoke", id, "--relation", relationId).orThrow();
  }

  @Override
  public void remove(String id) {
    host.run("secret-remove", id).orThrow();
  }

  private Map<String, String> content(String... command) {
    Map<String, String> content = new TreeMap<>();
    if (Json.parse(host.run(command).orThrow().output()) instanceof Map<?, ?> given) {
      given.forEach((key, value) -> content.put(String.valueOf(key), String.valueOf(value)));
    }
    return content;
  }

  /** Values go through a file, and the file goes with the call. */
  private String feed(Map<String, String> content, List<String> command) {
    try {
      Path file =
          Files.createTempFile(
              "secret",
              ".yaml",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        Files.writeString(file, PythonJson.SORTED.write(content));
        List<String> whole = new ArrayList<>(command);
        whole.add("--file");
        whole.add(file.toString());
        return host.run(whole, Map.of()).orThrow().output().strip();
      } finally {
        Files.delete(file);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot hand a secret over", cause);
    }
  }
}
