/**
 * {@code charm create}: a charm from a template. Entry point: {@link
 * charms.build.create.CharmTemplates}.
 */
@NullMarked
package charms.build.create;

import org.jspecify.annotations.NullMarked;
