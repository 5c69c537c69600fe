package charms.reactive.event;

/** A hook that is about the unit as a whole: install, start, config-changed, upgrade-charm. */
public non-sealed interface LifecycleEvent extends HookEvent {}
