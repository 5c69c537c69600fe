package charms.engine.state;

/**
 * Where a detached storage's content still lies.
 *
 * @param machine the machine's number
 * @param location as in {@code /srv/data}
 */
public record LeftStorage(int machine, String location) {}
