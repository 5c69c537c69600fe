package charms.engine.hook;

import charms.engine.tool.HookEffects;

/**
 * How an action's program ended.
 *
 * @param status its exit status; 127 when the charm has no such program
 * @param output what it printed
 * @param effects what takes effect when the action succeeded
 */
public record ActionEnd(int status, String output, HookEffects effects) {}
