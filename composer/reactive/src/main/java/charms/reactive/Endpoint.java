package charms.reactive;

import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One named side of a relation, as an interface layer implements it. A subclass is named after the
 * interface and role: {@code charms.interfaces.keystone.KeystoneRequires}. Its handlers are
 * annotated like all others, with <code>{endpoint_name}</code> in flags:
 *
 * <pre>{@code
 * public final class KeystoneRequires extends Endpoint {
 *   public KeystoneRequires(EndpointContext context) {
 *     super(context);
 *   }
 *
 *   @When("endpoint.{endpoint_name}.joined")
 *   void joined() {
 *     flags().set(expand("{endpoint_name}.connected"));
 *   }
 * }
 * }</pre>
 *
 * <p>The runtime keeps {@code endpoint.NAME.joined}, {@code .departed}, {@code .changed} and {@code
 * .changed.KEY} (reactive-runtime.md section 4.2) and publishes what was written to the bags after
 * a successful hook.
 */
public abstract class Endpoint {
  private static final String PRIVATE_ADDRESS = "private-address";

  private final EndpointContext context;

  protected Endpoint(EndpointContext context) {
    this.context = context;
  }

  /** The endpoint's name in metadata.yaml, as in {@code identity-service}. */
  public final String name() {
    return context.declaration().name();
  }

  public final EndpointDeclaration declaration() {
    return context.declaration();
  }

  public final List<Relation> relations() {
    return context.relations();
  }

  /** The relation with an id as in {@code shared-db:3}; empty when it is gone. */
  public final Optional<Relation> relation(String id) {
    for (Relation relation : relations()) {
      if (relation.id().equals(id)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }

  /** Remote units of all relations: by relation, then by unit number. */
  public final List<RemoteUnit> joinedUnits() {
    List<RemoteUnit> units = new ArrayList<>();
    for (Relation relation : relations()) {
      units.addAll(relation.units());
    }
    return List.copyOf(units);
  }

  /** True while a remote unit is present in any relation. */
  public final boolean isJoined() {
    return !joinedUnits().isEmpty();
  }

  /** The value of the first joined unit that has the key; empty where none has. */
  public final Optional<String> remoteValue(String key) {
    for (RemoteUnit unit : joinedUnits()) {
      Optional<String> value = unit.bag().get(key);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  public final List<RemoteUnit> departedUnits() {
    return context.departedUnits();
  }

  public final void acknowledgeDeparted() {
    context.acknowledgeDeparted();
  }

  /**
   * The joined units; in a departed hook of this endpoint the departed ones too, whose data can
   * still be read there.
   */
  protected final List<RemoteUnit> joinedAndLeavingUnits() {
    if (!inHook("departed")) {
      return joinedUnits();
    }
    List<RemoteUnit> units = new ArrayList<>(joinedUnits());
    units.addAll(departedUnits());
    return List.copyOf(units);
  }

  /**
   * Where others reach this unit: the binding's first ingress address, else its private address.
   */
  public final String ingressAddress() {
    List<String> ingress = addresses().ingress();
    return ingress.isEmpty() ? hook().hookTools().unitGet(PRIVATE_ADDRESS) : ingress.get(0);
  }

  /** Where this unit comes from: the binding's first own address, else its private address. */
  public final String bindAddress() {
    List<BoundAddress> bound = addresses().bind();
    return bound.isEmpty() ? hook().hookTools().unitGet(PRIVATE_ADDRESS) : bound.get(0).address();
  }

  private NetworkAddresses addresses() {
    return hook()
        .hookTools()
        .networkGet(name())
        .orElse(new NetworkAddresses(List.of(), List.of(), List.of()));
  }

  /** Replaces <code>{endpoint_name}</code> by the endpoint's name. */
  public final String expand(String template) {
    return template.replace("{endpoint_name}", name());
  }

  protected final Flags flags() {
    return hook().flags();
  }

  protected final HookContext hook() {
    return context.hook();
  }

  /** True in a hook of this endpoint, of a kind as in {@code departed}. */
  protected final boolean inHook(String kind) {
    return hook().hook().equals(name() + "-relation-" + kind);
  }

  /**
   * Sets and clears the endpoint's own flags before handlers run. Called in hooks of this endpoint,
   * and in every hook until a unit has joined (reactive-runtime.md section 4.2).
   */
  protected void manageFlags() {}

  /**
   * Answers {@code charms.reactive relation_call METHOD --relation_name NAME WORD...}, for handlers
   * in other languages. A subclass adds methods of its own and leaves the rest to this one:
   *
   * <pre>
   * is_joined                exit status
   * relation_ids             a line each
   * joined_units             a line each
   * get KEY [UNIT]           the first unit that has it, or that unit
   * set KEY VALUE            in all relations
   * </pre>
   *
   * @throws IllegalArgumentException if there is no such method, or its words are wrong
   */
  public @Nullable Object call(String method, List<String> words) {
    return EndpointCalls.call(this, method, words);
  }

  /** For the runtime only. */
  public final void startFlags() {
    manageFlags();
  }
}
