package charms.testkit;

/** A line the charm logged: level as in {@code INFO}. */
public record LogLine(String level, String message) {}
