/**
 * The interface {@code tls-certificates}: units ask an authority for certificates (interfaces.md
 * section 8).
 *
 * <p>{@link charms.interfaces.tlscertificates.TlsCertificatesRequires} is the side that asks,
 * {@link charms.interfaces.tlscertificates.TlsCertificatesProvides} the authority's.
 */
@NullMarked
package charms.interfaces.tlscertificates;

import org.jspecify.annotations.NullMarked;
