package charms.build.memory;

/**
 * How a build that changed nothing ends.
 *
 * @param status its exit status
 * @param output what it prints
 */
public record RememberedBuild(int status, String output) {}
