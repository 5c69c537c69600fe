package charms.cli.juju;

import charms.engine.machine.FileChange;
import charms.engine.machine.MachineChanges;
import charms.engine.machine.MachineChanges.Call;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was done to a machine, as text and as JSON.
 *
 * @param diffs whether the text shows what changed in files
 * @param whole whether it shows all of that, and all files
 * @param zone of the times it shows
 */
record MachineReport(MachineChanges changes, boolean diffs, boolean whole, ZoneId zone) {
  private static final int MOST_FILES = 200;
  private static final int MOST_LINES = 40;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  String text() {
    StringBuilder text = new StringBuilder();
    TextTable packages = new TextTable(List.of("Package", "Version", "By"), Set.of());
    changes.packages().forEach(one -> packages.add(one.name(), one.version(), one.by().toString()));
    section(text, packages, changes.packages());
    TextTable services = new TextTable(List.of("Service", "State", "Boot", "By"), Set.of());
    changes
        .services()
        .forEach(one -> services.add(one.name(), one.state(), one.boot(), one.by().toString()));
    section(text, services, changes.services());
    TextTable commands = new TextTable(List.of("Time", "By", "Command"), Set.of());
    changes
        .commands()
        .forEach(
            one ->
                commands.add(TIME.format(one.time().atZone(zone)), one.by().toString(), line(one)));
    section(text, commands, changes.commands());
    files(text);
    return text.isEmpty() ? "Nothing was done to the machine.\n" : text.toString();
  }

  /**
   * As in:
   *
   * <pre>
   * {"packages": [{"name": "haproxy", "version": "1.0-0ubuntu1", "unit": "congress/0", "hook": "install"}],
   *  "services": [{"name": "haproxy", "state": "running", "boot": "enabled", "unit": "congress/0",
   *                "hook": "start"}],
   *  "commands": [{"time": "2026-11-21T16:29:29Z", "unit": "congress/0", "hook": "install",
   *                "argv": ["apt-get", "install", "haproxy"]}],
   *  "files": [{"path": "/etc/hosts", "change": "changed", "mode": "rw-r--r--", "size": 62, "added": 1,
   *             "removed": 0, "diff": "@@ ..."}]}
   * </pre>
   */
  String json() {
    JsonObject document = new JsonObject();
    JsonArray packages = new JsonArray();
    for (MachineChanges.InstalledPackage one : changes.packages()) {
      JsonObject shown = new JsonObject();
      shown.addProperty("name", one.name());
      shown.addProperty("version", one.version());
      packages.add(by(shown, one.by()));
    }
    document.add("packages", packages);
    JsonArray services = new JsonArray();
    for (MachineChanges.Service one : changes.services()) {
      JsonObject shown = new JsonObject();
      shown.addProperty("name", one.name());
      shown.addProperty("state", one.state());
      shown.addProperty("boot", one.boot());
      services.add(by(shown, one.by()));
    }
    document.add("services", services);
    JsonArray commands = new JsonArray();
    for (Call one : changes.commands()) {
      JsonObject shown = new JsonObject();
      shown.addProperty("time", one.time().toString());
      JsonArray argv = new JsonArray();
      one.argv().forEach(argv::add);
      by(shown, one.by()).add("argv", argv);
      commands.add(shown);
    }
    document.add("commands", commands);
    JsonArray files = new JsonArray();
    changes.files().forEach(one -> files.add(file(one)));
    document.add("files", files);
    return new GsonBuilder().disableHtmlEscaping().create().toJson(document) + "\n";
  }

  private static JsonObject by(JsonObject shown, MachineChanges.Doer doer) {
    shown.addProperty("unit", doer.unit());
    shown.addProperty("hook", doer.hook());
    return shown;
  }

  private static JsonObject file(FileChange one) {
    JsonObject shown = new JsonObject();
    shown.addProperty("path", one.path());
    shown.addProperty("change", one.kind().word());
    shown.addProperty("mode", one.mode());
    shown.addProperty("size", one.size());
    shown.addProperty("added", one.diff().added());
    shown.addProperty("removed", one.diff().removed());
    shown.addProperty("diff", one.diff().text());
    return shown;
  }

  private static void section(StringBuilder text, TextTable table, List<?> rows) {
    if (!rows.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(table.text());
    }
  }

  private void files(StringBuilder text) {
    List<FileChange> shown =
        whole
            ? changes.files()
            : changes.files().subList(0, Math.min(MOST_FILES, changes.files().size()));
    TextTable table = new TextTable(List.of("File", "Change", "Lines", "Mode"), Set.of());
    for (FileChange one : shown) {
      String lines = "+" + one.diff().added() + " -" + one.diff().removed();
      table.add(
          one.path(), one.kind().word(), one.diff().text().isEmpty() ? "" : lines, one.mode());
    }
    section(text, table, shown);
    int more = changes.files().size() - shown.size();
    if (more > 0) {
      text.append("and ").append(more).append(" files more; --format json has all\n");
    }
    for (FileChange one : shown) {
      if (diffs && !one.diff().text().isEmpty()) {
        diff(text, one);
      }
    }
  }

  private void diff(StringBuilder text, FileChange one) {
    String none = "/dev/null";
    text.append("\n--- ").append(one.kind() == FileChange.Kind.ADDED ? none : one.path());
    text.append("\n+++ ").append(one.kind() == FileChange.Kind.DELETED ? none : one.path());
    text.append('\n');
    List<String> lines = one.diff().text().lines().toList();
    int shown = whole ? lines.size() : Math.min(lines.size(), MOST_LINES);
    lines.subList(0, shown).forEach(line -> text.append(line).append('\n'));
    if (lines.size() > shown) {
      text.append("  ... ")
          .append(lines.size() - shown)
          .append(" lines more; name the path to see them\n");
    }
  }

  /** As a shell would read it; line ends are shown as in {@code $'one\ntwo'}. */
  private static String line(Call call) {
    return call.argv().stream().map(MachineReport::word).collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    if (word.matches("[A-Za-z0-9_@%+=:,./-]+")) {
      return word;
    }
    if (word.chars().anyMatch(Character::isISOControl)) {
      String shown =
          word.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\t", "\\t");
      return "$'" + shown.replaceAll("\\p{Cntrl}", "?") + "'";
    }
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
