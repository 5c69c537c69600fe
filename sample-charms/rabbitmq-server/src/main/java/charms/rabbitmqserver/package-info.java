/** The charm of RabbitMQ. Awaits {@code amqp.available}; sets no flag. */
@NullMarked
package charms.rabbitmqserver;

import org.jspecify.annotations.NullMarked;
