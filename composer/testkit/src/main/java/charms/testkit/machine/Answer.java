package charms.testkit.machine;

/** What a program prints and how it ends. */
record Answer(int status, String output, String errors) {
  static final Answer NOTHING = new Answer(0, "", "");

  /** This answer and another's after it; the first status that is not 0 counts. */
  Answer and(Answer next) {
    return new Answer(
        status == 0 ? next.status : status, output + next.output, errors + next.errors);
  }

  static Answer printing(String output) {
    return new Answer(0, output, "");
  }

  static Answer failing(int status, String errors) {
    return new Answer(status, "", errors + "\n");
  }
}
