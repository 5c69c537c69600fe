package charms.engine.status;

import charms.engine.state.StatusLine;

/**
 * A machine.
 *
 * @param id its number
 * @param hostname as in {@code juju-default-0}
 * @param address as in {@code 10.5.3.128}
 * @param instanceId as in {@code sandbox-0}
 * @param base as in {@code ubuntu@24.04}
 * @param agent {@code pending} before it is made, then {@code started}; {@code down} after a crash
 * @param instance {@code allocating}, then {@code running} with message {@code Running}; {@code
 *     stopped} after a crash
 */
public record MachineStatus(
    int id,
    String hostname,
    String address,
    String instanceId,
    String base,
    StatusLine agent,
    StatusLine instance) {}
