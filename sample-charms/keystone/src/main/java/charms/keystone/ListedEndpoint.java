package charms.keystone;

/**
 * An endpoint as keystone lists it.
 *
 * @param id as in {@code a541d3f4caf24b838db29c9448a02282}
 * @param region as in {@code RegionOne}
 * @param service the name of its service
 * @param face {@code public}, {@code internal} or {@code admin}
 * @param url as in {@code http://10.5.3.128:9311}
 */
record ListedEndpoint(String id, String region, String service, String face, String url) {}
