package charms.build.proof;

import charms.build.proof.SectionField.Choice;
import charms.build.proof.SectionField.Count;
import charms.build.proof.SectionField.Fields;
import charms.build.proof.SectionField.Form;
import charms.build.proof.SectionField.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The sections of definitions in metadata.yaml, and their fields. */
enum Section {
  STORAGE("storage", "storage", false),
  DEVICES("devices", "device", true),
  PAYLOADS("payloads", "payload", false),
  RESOURCES("resources", "resource", false),
  DEPLOYMENT("deployment", "deployment", true);

  private final String key;
  private final String word;
  private final boolean mayBeEmpty;

  Section(String key, String word, boolean mayBeEmpty) {
    this.key = key;
    this.word = word;
    this.mayBeEmpty = mayBeEmpty;
  }

  String key() {
    return key;
  }

  /** As in {@code must be a dictionary of payload definitions}. */
  String word() {
    return word;
  }

  boolean mayBeEmpty() {
    return mayBeEmpty;
  }

  /** The fields in charm-tools' order. */
  Map<String, SectionField> fields() {
    Map<String, SectionField> fields = new LinkedHashMap<>();
    switch (this) {
      case STORAGE -> {
        fields.put("type", new Choice(true, "filesystem", "block"));
        fields.put("description", new Text());
        fields.put("shared", new Choice(false, true, false));
        fields.put("read-only", new Choice(false, true, false));
        fields.put(
            "minimum-size",
            new Form(
                false,
                Pattern.compile("\\d+[MGTP]?"),
                "must be a number followed by an optional M/G/T/P, e.g. 100M"));
        fields.put("location", new Text());
        fields.put(
            "multiple",
            new Fields(
                Map.of(
                    "range",
                    new Form(
                        true,
                        Pattern.compile("\\d+-?(\\d+)?"),
                        "supported formats are: m (a fixed number), m-n (an explicit range), and"
                            + " m- (a minimum number)"))));
      }
      case DEVICES -> {
        fields.put("type", new Form(true, Pattern.compile(".*"), ""));
        fields.put("count", new Count(false));
      }
      case PAYLOADS -> fields.put("type", new Choice(true, "kvm", "docker"));
      case RESOURCES -> {
        fields.put("type", new Choice(true, "file", "oci-image"));
        fields.put("filename", new Text());
        fields.put("description", new Text());
      }
      case DEPLOYMENT -> {
        fields.put("type", new Choice(false, "stateless", "stateful", "daemon"));
        fields.put("service", new Choice(true, "loadbalancer", "cluster", "omit"));
        fields.put("min-version", new Text());
      }
      default -> throw new IllegalStateException("no such section");
    }
    return Collections.unmodifiableMap(fields);
  }
}
