package charms.engine.state;

/**
 * What a secret's owner is still to be told.
 *
 * @param kind expired, rotate or remove
 * @param revision the revision it is about
 */
public record SecretNotice(EventKind kind, int revision) {}
