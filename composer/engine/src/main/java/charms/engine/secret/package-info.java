/**
 * What changes about secrets: by a running program, held back until it succeeds ({@link
 * charms.engine.secret.SecretLedger}), by a user ({@link charms.engine.secret.SecretWish}) and by
 * the clock ({@link charms.engine.secret.DueSecrets}).
 */
@NullMarked
package charms.engine.secret;

import org.jspecify.annotations.NullMarked;
