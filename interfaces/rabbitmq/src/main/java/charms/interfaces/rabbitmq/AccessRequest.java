package charms.interfaces.rabbitmq;

/**
 * What one unit asks of the broker: {@code username=congress vhost=openstack}.
 *
 * @param relationId as in {@code amqp:1}
 * @param unit as in {@code congress/0}
 * @param username the account
 * @param vhost the virtual host it may use
 * @param admin true if the account is to administer the broker ({@code admin})
 */
public record AccessRequest(
    String relationId, String unit, String username, String vhost, boolean admin) {}
