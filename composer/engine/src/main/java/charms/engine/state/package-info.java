/**
 * The model as immutable records, and the SQLite database that keeps them. The only package that
 * sees SQL.
 */
@NullMarked
package charms.engine.state;

import org.jspecify.annotations.NullMarked;
