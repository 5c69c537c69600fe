package charms.engine;

/**
 * What was deployed.
 *
 * @param application as in {@code congress}
 * @param charm the charm's name
 * @param revision its revision, local charms count from 0
 * @param base as in {@code ubuntu@24.04}
 */
public record Deployed(String application, String charm, int revision, String base) {}
