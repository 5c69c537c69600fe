/**
 * The far end of the hook tools: {@link charms.engine.tool.ToolServer} answers the small program
 * that is installed under every tool's name; one class per tool, listed in {@link
 * charms.engine.tool.HookTools}. See juju-contract.md section 4.
 */
@NullMarked
package charms.engine.tool;

import org.jspecify.annotations.NullMarked;
