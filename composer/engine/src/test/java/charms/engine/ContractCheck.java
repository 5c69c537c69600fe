package charms.engine;

/**
 * A command of the contract suite and what Juju answers.
 *
 * @param place where it is written, as in {@code 4-config.txt:12}
 * @param fact what it shows, in words
 * @param command bash
 * @param expected both streams, then {@code [STATUS]} where that is not 0
 */
record ContractCheck(String place, String fact, String command, String expected) {}
