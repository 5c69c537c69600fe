package charms.engine.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which storage is asked for under one name, written {@code POOL,COUNT,SIZE} in any order (Juju's
 * storage directive):
 *
 * <pre>
 * sandbox,2,10G
 * 2
 * 512M
 * </pre>
 *
 * @param pool as in {@code rootfs}; empty: not said
 * @param count how many for a unit; 0: not said
 * @param mebibytes how large each; 0: not said
 */
public record StorageDirective(String pool, int count, long mebibytes) {
  /** Nothing said. */
  public static final StorageDirective NOTHING = new StorageDirective("", 0, 0);

  private static final Pattern POOL = Pattern.compile("[a-zA-Z]+[-?a-zA-Z0-9]*");
  private static final Pattern COUNT = Pattern.compile("-?[0-9]+");
  private static final Pattern SIZE =
      Pattern.compile("-?([0-9]{1,9}(?:\\.[0-9]{1,9})?)([MGTPEZY])(?:i?B)?");
  private static final String UNITS = "MGTPEZY";
  private static final int MOST = 999_999;

  /**
   * Reads a directive; at least one of its parts is said in it, and the count is 1 where it is not.
   *
   * @throws ModelException for a part that is none, naming it
   */
  public static StorageDirective parse(String text) {
    StorageDirective read = NOTHING;
    for (String field : text.split(",")) {
      if (!field.isEmpty()) {
        read = read.with(field);
      }
    }
    if (read.equals(NOTHING)) {
      throw new ModelException("storage constraints require at least one field to be specified");
    }
    return read.count == 0 ? new StorageDirective(read.pool, 1, read.mebibytes) : read;
  }

  private StorageDirective with(String field) {
    if (POOL.matcher(field).matches()) {
      return new StorageDirective(field, count, mebibytes);
    }
    if (COUNT.matcher(field).matches()) {
      return new StorageDirective(pool, counted(field), mebibytes);
    }
    long size =
        mebibytes(field)
            .filter(one -> one > 0)
            .orElseThrow(
                () -> new ModelException("unrecognized storage constraint \"" + field + "\""));
    return new StorageDirective(pool, count, size);
  }

  private static int counted(String field) {
    BigDecimal number = new BigDecimal(field);
    if (number.signum() <= 0) {
      throw new ModelException(
          "cannot parse count: count must be greater than zero, got \"" + field + "\"");
    }
    if (number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw new ModelException(
          "cannot parse count: at most " + MOST + " storage instances, got \"" + field + "\"");
    }
    return number.intValueExact();
  }

  /** The size that is written as {@code 512M} or {@code 1.5GiB}; empty when the text is none. */
  public static Optional<Long> mebibytes(String text) {
    Matcher size = SIZE.matcher(text.toUpperCase(Locale.ROOT).replace("IB", "iB"));
    if (!size.matches() || text.startsWith("-")) {
      return Optional.empty();
    }
    BigDecimal mebi = BigDecimal.valueOf(1024).pow(UNITS.indexOf(size.group(2)));
    BigDecimal all = new BigDecimal(size.group(1)).multiply(mebi);
    return all.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? Optional.empty()
        : Optional.of(all.setScale(0, RoundingMode.CEILING).longValueExact());
  }
}
