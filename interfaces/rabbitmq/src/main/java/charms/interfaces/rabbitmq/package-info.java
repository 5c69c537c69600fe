/**
 * The interface {@code rabbitmq}: a service asks for a user and a virtual host of the message
 * broker (interfaces.md section 5).
 *
 * <p>{@link charms.interfaces.rabbitmq.RabbitmqRequires} is the side of the service, {@link
 * charms.interfaces.rabbitmq.RabbitmqProvides} the side of the broker.
 */
@NullMarked
package charms.interfaces.rabbitmq;

import org.jspecify.annotations.NullMarked;
