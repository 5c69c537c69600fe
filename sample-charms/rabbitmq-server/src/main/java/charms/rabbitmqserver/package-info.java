/** The rabbitmq-server counterpart. Awaits {@code amqp.available}; sets no flag. */
@NullMarked
package charms.rabbitmqserver;

import org.jspecify.annotations.NullMarked;
