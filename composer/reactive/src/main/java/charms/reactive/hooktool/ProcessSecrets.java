package charms.reactive.hooktool;

import static charms.reactive.hooktool.ProcessHookTools.JSON;
import static charms.reactive.hooktool.ProcessHookTools.required;
import static charms.reactive.hooktool.ProcessHookTools.textMap;

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

/** Calls the hook tools for secrets as programs. */
final class ProcessSecrets implements SecretTools {
  private final Host host;

  ProcessSecrets(Host host) {
    this.host = host;
  }

  @Override
  public Map<String, String> get(String id) {
    return content("secret-get", id, JSON);
  }

  @Override
  public Map<String, String> refresh(String id) {
    return content("secret-get", id, "--refresh", JSON);
  }

  @Override
  public Map<String, String> peek(String id) {
    return content("secret-get", id, "--peek", JSON);
  }

  @Override
  public Map<String, String> labelled(String label) {
    return content("secret-get", "--label=" + label, JSON);
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
    required(host.run("secret-grant", id, "--relation", relationId));
  }

  @Override
  public void revoke(String id, String relationId) {
    required(host.run("secret-revoke", id, "--relation", relationId));
  }

  @Override
  public void remove(String id) {
    required(host.run("secret-remove", id));
  }

  private Map<String, String> content(String... command) {
    return textMap(Json.parse(required(host.run(command)).output()));
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
        return required(host.run(whole, Map.of())).output().strip();
      } finally {
        Files.delete(file);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot hand a secret over", cause);
    }
  }
}
