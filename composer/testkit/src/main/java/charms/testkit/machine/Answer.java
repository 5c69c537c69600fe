package charms.testkit.machine;

/** What a program prints and how it ends. */
record Answer(int status, String output, String errors) {
  static final Answer NOTHING = new Answer(0, "", "");

  static Answer printing(String output) {
    return new Answer(0, output, "");
  }

  static Answer failing(int status, String errors) {
    return new Answer(status, "", errors + "\n");
  }
}
