package charms.build.manifest;

import java.util.Optional;

/**
 * A layer that took part.
 *
 * @param url the include; the charm's name for the charm layer
 * @param revision its git commit; the empty text where there is none
 * @param fetchedFrom the URL it was fetched from; empty for a local one
 */
public record ManifestLayer(String url, String revision, Optional<String> fetchedFrom) {}
