/**
 * The interface {@code mysql-router}: a router asks a database cluster for its own account and, for
 * the services behind it, for databases (interfaces.md sections 4 and 9).
 *
 * <p>{@link charms.interfaces.mysqlrouter.MysqlRouterRequires} is the side of the router, {@link
 * charms.interfaces.mysqlrouter.MysqlRouterProvides} the side of the cluster.
 */
@NullMarked
package charms.interfaces.mysqlrouter;

import org.jspecify.annotations.NullMarked;
