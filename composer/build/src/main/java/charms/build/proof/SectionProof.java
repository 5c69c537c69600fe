package charms.build.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sections of metadata.yaml that are maps of definitions: storage, devices, payloads, resources,
 * deployment; and the few single values between them.
 *
 * @param metadata the file
 * @param findings where findings go
 */
record SectionProof(Map<String, @Nullable Object> metadata, Findings findings) {
  private static final Pattern JUJU =
      Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(?:\\.|-([a-z]+))(\\d{1,9})(\\.\\d{1,9})?.*");

  void look() {
    definitions(Section.STORAGE);
    definitions(Section.DEVICES);
    if (metadata.containsKey("series")) {
      findings.info(
          "DEPRECATED: series parameter is ignored by charmcraft,use bases in charmcraft.yaml");
    }
    minimumJuju();
    if (metadata.containsKey("extra-bindings")
        && !(metadata.get("extra-bindings") instanceof Map)) {
      findings.error("extra-bindings: must be a dictionary");
    }
    definitions(Section.PAYLOADS);
    if (metadata.containsKey("terms") && !(metadata.get("terms") instanceof List)) {
      findings.error("terms: must be a list of term ids");
    }
    definitions(Section.RESOURCES);
    deployment();
  }

  private void minimumJuju() {
    if (!metadata.containsKey("min-juju-version")) {
      return;
    }
    Matcher version = JUJU.matcher(PythonText.str(metadata.get("min-juju-version")));
    if (!version.matches()) {
      findings.error("min-juju-version: invalid format, try X.Y.Z");
    } else if (Integer.parseInt(version.group(1)) < 2) {
      findings.error("min-juju-version: invalid version, must be 2.0.0 or greater");
    }
  }

  private void definitions(Section section) {
    if (!metadata.containsKey(section.key())) {
      return;
    }
    Object value = metadata.get(section.key());
    boolean map = value instanceof Map<?, ?> found && (!found.isEmpty() || section.mayBeEmpty());
    if (!map) {
      findings.error(
          section.key() + ": must be a dictionary of " + section.word() + " definitions");
      return;
    }
    ((Map<?, ?>) value).forEach((name, item) -> item(section, section.key() + "." + name, item));
  }

  private void deployment() {
    if (!metadata.containsKey("deployment")) {
      return;
    }
    Object value = metadata.get("deployment");
    if (value instanceof Map<?, ?> map) {
      if (map.isEmpty()) {
        return;
      }
      item(Section.DEPLOYMENT, "deployment.deployment", value);
    } else {
      findings.error("deployment: must be a dict of config");
    }
  }

  private void item(Section section, String path, @Nullable Object item) {
    if (!(item instanceof Map<?, ?> fields)) {
      findings.error(
          path
              + ": \""
              + PythonText.str(item)
              + "\" is not a mapping type: Does not implement dict-like functionality.");
      return;
    }
    Optional<String> unknown = SectionField.unknownKeys(path, fields, section.fields());
    if (unknown.isPresent()) {
      findings.error(unknown.get());
      return;
    }
    section
        .fields()
        .forEach(
            (name, field) ->
                field
                    .problems(path + "." + name, fields.containsKey(name), fields.get(name))
                    .forEach(findings::error));
  }
}
