package charms.layer.openstackpolicyd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The zip file an operator attached. It is read within bounds, whatever its own tables claim, and
 * nothing is unpacked: its directories count for nothing, and an entry that names a place outside
 * is refused.
 */
final class PolicyArchive {
  private static final int MOST_ENTRIES = 1000;
  private static final int LARGEST_ENTRY = 1 << 20;
  private static final int LARGEST_SUM = 8 << 20;

  private final Path file;
  private int read;

  PolicyArchive(Path file) {
    this.file = file;
  }

  /**
   * Files with rules, in the archive's order; entries of other kinds are left out.
   *
   * @throws BrokenPolicyException if it is no zip file, has no such files, two of one name, or one
   *     that is too large, no text or named like a place outside
   */
  List<PolicySource> sources() throws BrokenPolicyException {
    List<PolicySource> sources = new ArrayList<>();
    Set<String> names = new HashSet<>();
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > MOST_ENTRIES) {
        throw new BrokenPolicyException("it holds more than " + MOST_ENTRIES + " files");
      }
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        requireInside(entry.getName());
        Optional<String> ending =
            entry.isDirectory() ? Optional.empty() : PolicySource.ending(entry.getName());
        if (ending.isPresent()) {
          PolicySource source = PolicySource.of(entry.getName(), ending.get(), text(zip, entry));
          if (!names.add(source.name())) {
            throw new BrokenPolicyException("it holds more than one file '" + source.name() + "'");
          }
          sources.add(source);
        }
      }
    } catch (ZipException cause) {
      throw new BrokenPolicyException("it is no zip file: " + cause.getMessage(), cause);
    } catch (IllegalArgumentException cause) {
      throw new BrokenPolicyException("it is no zip file: a name in it is not UTF-8", cause);
    } catch (IOException cause) {
      throw new BrokenPolicyException("cannot read it: " + cause.getMessage(), cause);
    }
    if (sources.isEmpty()) {
      throw new BrokenPolicyException(
          "it holds no file that ends in " + String.join(", ", PolicySource.ENDINGS));
    }
    return sources;
  }

  private static void requireInside(String entry) throws BrokenPolicyException {
    boolean outside = entry.startsWith("/") || entry.matches("[A-Za-z]:.*");
    for (String part : entry.split("[/\\\\]", -1)) {
      outside |= part.equals("..");
    }
    if (outside || entry.contains("\\")) {
      throw new BrokenPolicyException("'" + entry + "' names a place outside of the archive");
    }
    if (entry.chars().anyMatch(Character::isISOControl)) {
      throw new BrokenPolicyException("a name in it has control characters");
    }
  }

  private String text(ZipFile zip, ZipEntry entry) throws IOException, BrokenPolicyException {
    byte[] bytes;
    try (InputStream content = zip.getInputStream(entry)) {
      bytes = content.readNBytes(LARGEST_ENTRY + 1);
    }
    read += bytes.length;
    if (bytes.length > LARGEST_ENTRY || read > LARGEST_SUM) {
      throw new BrokenPolicyException(
          "'"
              + entry.getName()
              + "' is too large: at most "
              + (LARGEST_ENTRY >> 20)
              + " MiB a file and "
              + (LARGEST_SUM >> 20)
              + " MiB in all");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException cause) {
      throw new BrokenPolicyException("'" + entry.getName() + "' is not UTF-8 text", cause);
    }
  }
}
