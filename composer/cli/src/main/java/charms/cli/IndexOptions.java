package charms.cli;

import charms.cli.command.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which layer indexes to ask (charm-build.md section 1). */
final class IndexOptions {
  private static final String DEFAULT = "https://juju.github.io/layer-index/";

  @Option(
      names = {"-i", "--layer-index"},
      paramLabel = "URLS",
      description = "Indexes to look layers up in, with commas; DEFAULT is the public one.")
  private String index = "DEFAULT";

  @Option(names = "--interface-service", paramLabel = "URLS", hidden = true)
  private @Nullable String older;

  /** The URLs in order. */
  List<String> urls() {
    List<String> urls = new ArrayList<>();
    for (String one : (older == null ? index : older).split(",")) {
      String url = one.strip().equals("DEFAULT") ? DEFAULT : one.strip();
      if (url.isEmpty()) {
        continue;
      }
      if (!url.matches("(https?|file)://.*/")) {
        throw new UsageException(
            "no layer index '" + url + "': an http, https or file URL that ends in a slash");
      }
      urls.add(url);
    }
    return urls;
  }
}
