package charms.interfaces.bindrndc;

/**
 * Where one name server is.
 *
 * @param unit as in {@code designate-bind/0}
 * @param address as in {@code 10.5.100.71}
 */
public record SlaveAddress(String unit, String address) {}
