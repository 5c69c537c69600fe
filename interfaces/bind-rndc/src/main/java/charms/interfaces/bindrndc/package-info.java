/**
 * The interface {@code bind-rndc}: a BIND name server shares the key that controls it with the
 * service that does (interfaces.md section 9).
 *
 * <p>{@link charms.interfaces.bindrndc.BindRndcRequires} is the side of the service, {@link
 * charms.interfaces.bindrndc.BindRndcProvides} the side of the name server.
 */
@NullMarked
package charms.interfaces.bindrndc;

import org.jspecify.annotations.NullMarked;
