package charms.engine;

import java.util.List;

/**
 * A program of a charm, and the checks that run in it.
 *
 * @param unit as in {@code app/0}
 * @param program a hook, an action, {@code exec} or {@code ssh}; {@code -changed-app} for what an
 *     application's data brings
 * @param run which of its runs, from 1
 * @param fails whether it ends with exit status 1 after its checks
 * @param checks in their order
 */
record ContractContext(
    String unit, String program, int run, boolean fails, List<ContractCheck> checks) {
  ContractContext {
    checks = List.copyOf(checks);
  }

  /** As in {@code app-0.install.1}. */
  String key() {
    return unit.replace('/', '-') + "." + program + "." + run;
  }

  /** Its file's name. */
  String hook() {
    return program.endsWith("-changed-app")
        ? program.substring(0, program.length() - "-app".length())
        : program;
  }

  String application() {
    return unit.substring(0, unit.indexOf('/'));
  }

  /** Bash that runs each check and tells what came of it. */
  String script() {
    StringBuilder script = new StringBuilder();
    for (int at = 0; at < checks.size(); at++) {
      script
          .append("{ ")
          .append(checks.get(at).command())
          .append("\n} > /tmp/said 2>&1 < /dev/null; status=$?\n")
          .append("awk '{ print \"@> \" $0 }' /tmp/said; echo \"@= ")
          .append(at)
          .append(" $status\"\n");
    }
    return script.append(fails ? "exit 1\n" : "").toString();
  }
}
