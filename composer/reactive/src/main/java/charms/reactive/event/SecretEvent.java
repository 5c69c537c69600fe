package charms.reactive.event;

import java.util.Optional;

/** A hook of a secret: secret-changed, secret-rotate, secret-remove or secret-expired. */
public non-sealed interface SecretEvent extends HookEvent {
  /** The secret's URI, as in {@code secret:9m4e2mr0ui3e8a215n4g}. */
  String id();

  /** The label this unit gave it; empty for none. */
  Optional<String> label();

  /** The revision it is about, in secret-remove and secret-expired. */
  Optional<Long> revision();
}
