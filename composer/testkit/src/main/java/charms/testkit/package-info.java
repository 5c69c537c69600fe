/**
 * State in, one event, state out: a charm's or layer's hooks run in the test's own process, on the
 * real runtime, against hook tools and a machine that live in memory and in a temporary directory.
 *
 * <pre>{@code
 * CharmUnderTest charm = CharmUnderTest.load();
 * State state = State.initial().withRelation(RelationState.of("shared-db").remoteApp("mysql"));
 * HookOutcome outcome = charm.run(Event.hook("config-changed"), state);
 * assertEquals("active", outcome.state().status().state());
 * }</pre>
 *
 * <p>Entry points: {@link charms.testkit.CharmUnderTest}, {@link charms.testkit.State}, {@link
 * charms.testkit.Event}. An impossible state is refused, naming the contradiction.
 */
@NullMarked
package charms.testkit;

import org.jspecify.annotations.NullMarked;
