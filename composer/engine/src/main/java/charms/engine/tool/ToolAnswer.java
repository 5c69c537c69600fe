package charms.engine.tool;

/**
 * What a hook tool answers.
 *
 * @param status its exit status
 * @param output its standard output
 * @param errors its standard error
 */
record ToolAnswer(int status, String output, String errors) {
  /** Done, with nothing to say. */
  static final ToolAnswer SILENT = new ToolAnswer(0, "", "");

  static ToolAnswer of(String output) {
    return new ToolAnswer(0, output, "");
  }

  /** With a remark on standard error before anything else. */
  ToolAnswer remarking(String remark) {
    return new ToolAnswer(status, output, remark + errors);
  }

  static ToolAnswer failure(ToolFailure failure) {
    return new ToolAnswer(failure.status(), "", "ERROR " + failure.getMessage() + "\n");
  }
}
