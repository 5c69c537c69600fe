package charms.authority;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom a certificate is for.
 *
 * @param commonName as in {@code barbican.example.com}; of its characters at most 64 count
 * @param others further names and addresses
 */
record CertificateNames(String commonName, List<String> others) {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9*_.:-]+");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");
  private static final int LONGEST_NAME = 64;

  /**
   * @throws IllegalArgumentException for what is neither a name nor an address
   */
  CertificateNames {
    others = List.copyOf(others);
    for (String name : others) {
      check(name);
    }
    check(commonName);
  }

  /** As openssl's option {@code -subj} wants it. */
  String subject() {
    return "/CN=" + commonName.substring(0, Math.min(commonName.length(), LONGEST_NAME));
  }

  /**
   * As its extension file wants it:
   *
   * <pre>
   * subjectAltName=DNS:barbican.example.com,IP:10.5.100.1
   * </pre>
   */
  String extension() {
    Set<String> all = new LinkedHashSet<>();
    all.add(commonName);
    all.addAll(others);
    return all.stream()
        .map(name -> (ADDRESS.matcher(name).matches() ? "IP:" : "DNS:") + name)
        .collect(Collectors.joining(",", "subjectAltName=", "\n"));
  }

  private static void check(String name) {
    if (!ALLOWED.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "cannot sign for '" + name + "': it is neither a name nor an address");
    }
  }
}
