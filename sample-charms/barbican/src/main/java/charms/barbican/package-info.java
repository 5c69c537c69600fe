/**
 * The charm of barbican, OpenStack's key manager. Awaits the flags {@code .available} of {@code
 * shared-db}, {@code identity-service} and {@code amqp}, and {@code leadership.set.kek}; sets
 * {@code config.rendered}.
 */
@NullMarked
package charms.barbican;

import org.jspecify.annotations.NullMarked;
