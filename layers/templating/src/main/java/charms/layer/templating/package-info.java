/**
 * Jinja2 templates as files of the machine. Other layers call {@link
 * charms.layer.templating.Templates}; handlers in other languages call {@code charms.reactive
 * render_template}. Sets and awaits no flags.
 */
@NullMarked
package charms.layer.templating;

import org.jspecify.annotations.NullMarked;
