package charms.layer.openstackapi;

/**
 * What a charm asks of the message queue.
 *
 * @param username as in {@code congress}
 * @param vhost as in {@code congress}
 */
public record RabbitCredentials(String username, String vhost) {}
