/**
 * Renders Jinja2 templates on Pebble: {@link charms.jinja.JinjaTemplates} is the entry point. What
 * of Jinja2 is covered stands in the module's README (openstack-layer.md section 5).
 */
@NullMarked
package charms.jinja;

import org.jspecify.annotations.NullMarked;
