package charms.sketch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * haproxy and apache of the machine's archive, unpacked beside everything; they only check files.
 *
 * @param root with {@code usr/sbin} below it
 */
record Servers(Path root) {
  private static final List<String> MODULES =
      List.of(
          "mpm_event",
          "authz_core",
          "authz_host",
          "access_compat",
          "ssl",
          "socache_shmcb",
          "proxy",
          "proxy_http",
          "headers");

  /** Empty where they cannot be had. */
  static Optional<Servers> get() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("../../tools/peers/install-servers")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String place =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? Optional.of(new Servers(Path.of(place))) : Optional.empty();
  }

  /** What {@code haproxy -c} says against a configuration; empty for nothing. */
  String haproxy(Path directory, String configuration) throws IOException, InterruptedException {
    String here =
        configuration
            .replaceAll("(?m)^    (user|group) haproxy$", "")
            .replace("/var/run/haproxy/admin.sock", directory.resolve("admin.sock").toString());
    Path file = Files.writeString(directory.resolve("haproxy.cfg"), here);
    return refusal("haproxy", "-c", "-f", file.toString());
  }

  /** What {@code apache2 -t} says against a site; empty for nothing. */
  String apache(Path directory, String site) throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    text.append("ServerRoot ").append(directory).append('\n');
    text.append("ServerName here\nPidFile ").append(directory).append("/pid\n");
    text.append("ErrorLog ").append(directory).append("/error\n");
    for (String module : MODULES) {
      Path file = root.resolve("usr/lib/apache2/modules/mod_" + module + ".so");
      text.append("LoadModule ").append(module).append("_module ").append(file).append('\n');
    }
    text.append(site.replace("/etc/apache2/ssl", directory.resolve("ssl").toString()));
    Path file = Files.writeString(directory.resolve("apache2.conf"), text.toString());
    return refusal("apache2", "-t", "-f", file.toString());
  }

  private String refusal(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(root.resolve("usr/sbin/" + program).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    StringBuilder libraries = new StringBuilder();
    try (var places = Files.list(root.resolve("usr/lib"))) {
      for (Path place : places.filter(Files::isDirectory).toList()) {
        libraries.append(libraries.isEmpty() ? "" : ":").append(place);
      }
    }
    builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? "" : said;
  }
}
