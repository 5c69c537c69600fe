package charms.layer.basic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pocket of Ubuntu's cloud archive, as a source names it behind {@code cloud:}:
 *
 * <pre>
 * jammy-antelope, jammy-antelope/updates    jammy-updates/antelope
 * jammy-antelope/proposed                   jammy-proposed/antelope
 * jammy-updates/antelope                    the same
 * focal-ovn-22.03, focal-ovn-22.03/proposed focal-updates/ovn-22.03, focal-proposed/ovn-22.03
 * jammy-antelope/staging                    a PPA of the archive's team
 * </pre>
 *
 * @param series the Ubuntu series it is for
 * @param place {@code updates}, {@code proposed} or {@code staging}
 * @param content what it has, as in {@code antelope} or {@code ovn-22.03}
 */
record CloudPocket(String series, String place, String content) {
  private static final String CONTENT = "([a-z]+|ovn-[0-9.]+)";
  private static final Pattern BY_PLACE = Pattern.compile("([a-z]+)-(updates|proposed)/" + CONTENT);
  private static final Pattern BY_CONTENT =
      Pattern.compile("([a-z]+)-" + CONTENT + "(?:/(updates|proposed|staging))?");

  /** The pocket of a text; empty if it is none. */
  static Optional<CloudPocket> of(String text) {
    Matcher place = BY_PLACE.matcher(text);
    if (place.matches()) {
      return Optional.of(new CloudPocket(place.group(1), place.group(2), place.group(3)));
    }
    Matcher content = BY_CONTENT.matcher(text);
    if (content.matches()) {
      String named = content.group(3) == null ? "updates" : content.group(3);
      return Optional.of(new CloudPocket(content.group(1), named, content.group(2)));
    }
    return Optional.empty();
  }

  /** True where the archive has it as a PPA alone. */
  boolean isStaging() {
    return place.equals("staging");
  }

  /** As in {@code ppa:ubuntu-cloud-archive/antelope-staging}. */
  String ppa() {
    return "ppa:ubuntu-cloud-archive/" + content + "-" + place;
  }

  /** The name of its list: OVN's stands beside that of a release. */
  String list() {
    return content.startsWith("ovn-") ? "cloud-archive-ovn" : "cloud-archive";
  }

  /** As in {@code jammy-updates/antelope}. */
  @Override
  public String toString() {
    return series + "-" + place + "/" + content;
  }
}
