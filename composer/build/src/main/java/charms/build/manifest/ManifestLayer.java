package charms.build.manifest;

/**
 * A layer that took part.
 *
 * @param url the include, or where it was fetched from
 * @param revision its git commit; the empty text where there is none
 */
public record ManifestLayer(String url, String revision) {}
