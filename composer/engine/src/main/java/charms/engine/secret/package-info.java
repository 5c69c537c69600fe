/**
 * What a running program changes about secrets, held back until it succeeds. Entry point: {@link
 * charms.engine.secret.SecretLedger}.
 */
@NullMarked
package charms.engine.secret;

import org.jspecify.annotations.NullMarked;
