/**
 * The interface {@code dashboard-plugin}: a plugin gives the OpenStack dashboard settings and names
 * the packages it needs (interfaces.md section 9).
 *
 * <p>{@link charms.interfaces.dashboardplugin.DashboardPluginRequires} is the side of the plugin,
 * {@link charms.interfaces.dashboardplugin.DashboardPluginProvides} the side of the dashboard.
 */
@NullMarked
package charms.interfaces.dashboardplugin;

import org.jspecify.annotations.NullMarked;
