package charms.engine.nspawn;

/**
 * What things of one model are called on this host, so that they can be told from everybody else's:
 *
 * <pre>
 * cb-1a2b3c4d        the bridge
 * charm_1a2b3c4d     the nft table
 * charm-1a2b3c4d-0   a machine, its namespace and control group
 * cv1a2b3c4d-0       the machine's end at the bridge
 * </pre>
 *
 * @param tag the first eight digits of the model's uuid
 */
record HostNames(String tag) {
  static final String BRIDGE = "cb-";
  static final String TABLE = "charm_";
  static final String MACHINE = "charm-";
  static final String LINK = "cv";

  private static final int DIGITS = 8;

  HostNames {
    if (!tag.matches("[0-9a-f]{8}")) {
      throw new IllegalArgumentException("tag '" + tag + "' is not of eight digits");
    }
  }

  static HostNames ofModel(String uuid) {
    return new HostNames(uuid.substring(0, DIGITS));
  }

  String bridge() {
    return BRIDGE + tag;
  }

  String table() {
    return TABLE + tag;
  }

  String machine(String id) {
    return MACHINE + tag + "-" + id;
  }

  /** Interface names have at most 15 characters: four digits of a machine's number fit. */
  String link(String id) {
    return LINK + tag + "-" + id;
  }
}
