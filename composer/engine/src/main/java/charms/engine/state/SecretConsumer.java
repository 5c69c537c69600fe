package charms.engine.state;

/**
 * A unit that reads a secret.
 *
 * @param label the unit's own name for the secret; empty when it gave none
 * @param revision the revision it reads until it asks for a newer one
 * @param told the newest revision it knows of
 */
public record SecretConsumer(String label, int revision, int told) {
  public SecretConsumer toldOf(int newer) {
    return new SecretConsumer(label, revision, Math.max(told, newer));
  }
}
