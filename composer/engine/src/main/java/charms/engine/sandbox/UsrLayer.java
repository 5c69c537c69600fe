package charms.engine.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import charms.model.hash.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What lies between the host's {@code /usr} and a machine's changes, shared by the machines:
 *
 * <pre>
 * usr-layers/5f0c.../
 *   bin/apt-get                       -> /usr/share/charm-sandbox/apt-get
 *   share/charm-sandbox/apt-get       a stand-in
 *   share/charm-sandbox/alternatives/ the host's /etc/alternatives
 * </pre>
 *
 * <p>For an ordinary user, every directory of the host's {@code /usr} besides; see {@link
 * UsrDirectories}. A machine keeps the layer it was made with.
 *
 * @param layers the directory of all layers
 */
record UsrLayer(Path layers) {
  /** Where a machine's {@code /etc/alternatives} leads, below {@code /usr}. */
  static final String ALTERNATIVES = StandIns.HOME + "/alternatives";

  private static final Path HOST = Path.of("/etc/alternatives");

  /** The layer for a machine made now, as in {@code usr-layers/5f0c...}; made when it is new. */
  Path make() throws IOException {
    Map<String, Path> alternatives = alternatives();
    Path layer = layers.resolve(digest(alternatives));
    if (Files.exists(layer)) {
      return layer;
    }
    Files.createDirectories(layers);
    Path beside = Files.createTempDirectory(layers, ".new");
    try {
      if (!Namespaces.root()) {
        UsrDirectories.make(beside);
      }
      StandIns.install(beside);
      Path home = Files.createDirectories(beside.resolve(ALTERNATIVES));
      for (Map.Entry<String, Path> one : alternatives.entrySet()) {
        Files.createSymbolicLink(home.resolve(one.getKey()), one.getValue());
      }
      Files.move(beside, layer);
      return layer;
    } catch (IOException failed) {
      SandboxRemoval.remove(beside);
      if (Files.exists(layer)) {
        return layer;
      }
      throw failed;
    }
  }

  private static Map<String, Path> alternatives() throws IOException {
    Map<String, Path> links = new TreeMap<>();
    if (Files.isDirectory(HOST)) {
      try (Stream<Path> found = Files.list(HOST)) {
        for (Path link : found.filter(Files::isSymbolicLink).toList()) {
          links.put(link.getFileName().toString(), Files.readSymbolicLink(link));
        }
      }
    }
    return links;
  }

  private static String digest(Map<String, Path> alternatives) throws IOException {
    MessageDigest digest = Digests.sha256();
    for (byte[] program : StandIns.contents()) {
      digest.update(program);
    }
    digest.update(alternatives.toString().getBytes(UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
