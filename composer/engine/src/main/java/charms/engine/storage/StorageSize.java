package charms.engine.storage;

import java.util.Locale;

/** Sizes as Juju shows them. */
public final class StorageSize {
  private static final String UNITS = "MGTPE";
  private static final int MEBIBYTE = 1024;
  private static final int MEGABYTE = 1000;

  private StorageSize() {}

  /** Mebibytes as in {@code 512 MiB} or {@code 1.5 GiB}: one digit behind the point below ten. */
  public static String binary(long mebibytes) {
    return text(mebibytes, MEBIBYTE, "iB");
  }

  /** As Juju writes sizes in refusals: the same number taken for megabytes, {@code 1.0 GB}. */
  static String decimal(long mebibytes) {
    return text(mebibytes, MEGABYTE, "B");
  }

  private static String text(long size, int step, String suffix) {
    double shown = size;
    int unit = 0;
    while (shown >= step && unit < UNITS.length() - 1) {
      shown /= step;
      unit++;
    }
    double rounded = Math.floor(shown * 10 + 0.5) / 10;
    return String.format(
        Locale.ROOT, rounded < 10 ? "%.1f %s%s" : "%.0f %s%s", rounded, UNITS.charAt(unit), suffix);
  }
}
