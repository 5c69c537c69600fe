/**
 * The interface {@code neutron-plugin-api-subordinate}: a subordinate tells neutron-api which
 * networking plugin to run and may ask it to migrate its database (interfaces.md section 9).
 *
 * <p>{@link charms.interfaces.neutronpluginapisubordinate.NeutronPluginApiSubordinateProvides} is
 * the side of the plugin, {@link
 * charms.interfaces.neutronpluginapisubordinate.NeutronPluginApiSubordinateRequires} the side of
 * neutron-api.
 */
@NullMarked
package charms.interfaces.neutronpluginapisubordinate;

import org.jspecify.annotations.NullMarked;
