package charms.build.manifest;

/**
 * Where a file came from and what it is.
 *
 * @param owner the include of the last layer that contributed
 * @param kind {@code static} or {@code dynamic}
 * @param sha256 of its bytes, in hexadecimal
 */
public record Signature(String owner, String kind, String sha256) {}
