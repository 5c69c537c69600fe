package charms.engine;

import charms.engine.secret.SecretWish;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets of a model: those of charms, and a user's own, which the model owns. One is named by
 * its id or URI, as in {@code secret:9m4e2mr0ui3e8a215n4g}, a user's own also by its name. As
 * {@link Engine}, methods that wish for something change the model and return at once; refusals are
 * {@link charms.engine.state.ModelException}s in Juju's words, and never hold a value.
 */
public interface ModelSecrets {
  /** All of them, without what they hold. */
  List<ModelSecret> list();

  /** One, without what it holds. */
  ModelSecret show(String secret);

  /**
   * What one holds, as text by key.
   *
   * @param revision empty: the newest
   */
  Map<String, String> reveal(String secret, Optional<Integer> revision);

  /**
   * Adds a user's own; its id.
   *
   * @param content text by key, or base64 by {@code KEY#base64}
   */
  String add(String name, String description, Map<String, String> content);

  /** Changes a user's own; units that read it are told of new content. */
  void update(String secret, SecretWish.Update update);

  /** Lets an application read a user's own. */
  void grant(String secret, String application);

  /** Takes that back. */
  void revoke(String secret, String application);

  /**
   * Removes a user's own.
   *
   * @param revision only this one; empty: all of it
   */
  void remove(String secret, Optional<Integer> revision);

  /** Tells a secret's owner that it is time to replace it, with {@code secret-rotate}. */
  void rotate(String secret);

  /** Tells a secret's owner that its newest revision ended, with {@code secret-expired}. */
  void expire(String secret);
}
