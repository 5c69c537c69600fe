package charms.build.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The top level of metadata.yaml.
 *
 * @param charm the charm's directory
 * @param metadata the file
 * @param findings where findings go
 */
record MetadataProof(Path charm, Map<String, @Nullable Object> metadata, Findings findings) {
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "display-name",
          "summary",
          "docs",
          "maintainer",
          "maintainers",
          "min-juju-version",
          "description",
          "categories",
          "subordinate",
          "provides",
          "requires",
          "format",
          "peers",
          "tags",
          "series",
          "storage",
          "extra-bindings",
          "payloads",
          "terms",
          "resources",
          "devices",
          "deployment");
  private static final List<String> CATEGORIES =
      List.of("applications", "app-servers", "databases", "file-servers", "cache-proxy", "misc");
  private static final Pattern DISPLAY_NAME =
      Pattern.compile("[A-Za-z0-9]+( [-A-Za-z0-9_]|[-A-Za-z0-9_])*");
  private static final Pattern PERSON = Pattern.compile("(.*?)\\s*<.*?@.*?>(.*)", Pattern.DOTALL);
  private static final int SUMMARY_LENGTH = 72;

  void look() throws IOException {
    for (String key : metadata.keySet()) {
      if (!KNOWN.contains(key)) {
        findings.info("Unknown root metadata field (" + key + ")");
      }
    }
    for (String key : List.of("name", "summary")) {
      if (!metadata.containsKey(key)) {
        findings.error("Missing required metadata field (" + key + ")");
      }
    }
    names();
    displayName(metadata, findings);
    maintainers();
    tags();
  }

  private void names() {
    String directory = String.valueOf(charm.toAbsolutePath().normalize().getFileName());
    if (!directory.equals(PythonText.str(metadata.get("name")))) {
      findings.info(
          "metadata name ("
              + PythonText.str(metadata.get("name"))
              + ") must match directory name ("
              + directory
              + ") exactly for local deployment.");
    }
    if (metadata.get("summary") instanceof String text && text.length() > SUMMARY_LENGTH) {
      findings.warn("summary should be less than 72");
    }
  }

  static void displayName(Map<String, @Nullable Object> document, Findings findings) {
    Object name = document.get("display-name");
    if (name == null || name.equals("")) {
      findings.info("`display-name` not provided, add for custom naming in the UI");
    } else if (!DISPLAY_NAME.matcher(String.valueOf(name)).matches()) {
      findings.error(
          "display-name: not in valid format. Only letters, numbers, dashes, and hyphens are"
              + " permitted.");
    }
  }

  private void maintainers() {
    boolean one = metadata.containsKey("maintainer");
    boolean several = metadata.containsKey("maintainers");
    if (one && several) {
      findings.error("Charm must not have both maintainer and maintainers fields");
      return;
    }
    if (!one && !several) {
      findings.error("Charm must have either a maintainer or maintainers field");
      return;
    }
    Object value = metadata.get(one ? "maintainer" : "maintainers");
    if (one && value instanceof List) {
      findings.error("Maintainer field must not be a list");
      return;
    }
    if (several && !(value instanceof List)) {
      findings.error("Maintainers field must be a list");
      return;
    }
    List<?> people = value instanceof List<?> list ? list : List.of(PythonText.str(value));
    for (Object person : people) {
      if (!PERSON.matcher(PythonText.str(person)).matches()) {
        findings.warn(
            "Maintainer format should be \"Name <Email>\", not \"" + PythonText.str(person) + "\"");
      }
    }
  }

  private void tags() {
    boolean tagged = metadata.containsKey("tags");
    boolean categorised = metadata.containsKey("categories");
    if (!tagged && !categorised) {
      findings.warn("Metadata missing required field \"tags\"");
    }
    if (tagged && !(metadata.get("tags") instanceof List<?> tags && !tags.isEmpty())) {
      findings.warn("Metadata field \"tags\" must be a non-empty list");
    }
    if (categorised) {
      boolean known = metadata.get("categories") instanceof List<?> list && !list.isEmpty();
      if (!known) {
        findings.warn(
            "Categories metadata must be a list of one or more of: "
                + String.join(", ", CATEGORIES));
      }
      findings.warn(
          "Categories are being deprecated in favor of tags. Please rename the \"categories\" field"
              + " to \"tags\".");
    }
  }
}
