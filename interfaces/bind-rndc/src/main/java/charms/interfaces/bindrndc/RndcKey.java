package charms.interfaces.bindrndc;

import charms.reactive.fields.Fields;
import charms.reactive.fields.Key;

/**
 * The key of rndc: {@code algorithm=hmac-md5 rndckey=ZmFrZQ==}.
 *
 * @param algorithm as in {@code hmac-md5}
 * @param secret the key, base64
 */
@Fields
public record RndcKey(String algorithm, @Key("rndckey") String secret) {
  /** Everything but the secret. */
  @Override
  public String toString() {
    return "RndcKey[" + algorithm + "]";
  }
}
