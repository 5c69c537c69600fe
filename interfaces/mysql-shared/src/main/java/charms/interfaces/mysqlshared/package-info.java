/**
 * The interface {@code mysql-shared}: a service asks for a database and an account in it
 * (interfaces.md section 4).
 *
 * <p>{@link charms.interfaces.mysqlshared.MysqlSharedRequires} is the side of the service, {@link
 * charms.interfaces.mysqlshared.MysqlSharedProvides} the side of the database.
 */
@NullMarked
package charms.interfaces.mysqlshared;

import org.jspecify.annotations.NullMarked;
