/**
 * What is wrong and where: {@link charms.model.diag.Diagnostic} is one finding, {@link
 * charms.model.diag.DiagnosticLog} collects those of a stage, {@link
 * charms.model.diag.CharmException} ends it.
 */
@NullMarked
package charms.model.diag;

import org.jspecify.annotations.NullMarked;
