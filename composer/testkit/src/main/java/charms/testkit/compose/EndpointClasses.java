package charms.testkit.compose;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.EndpointDeclaration;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes endpoints by the name of their class: {@code charms.interfaces.keystone.KeystoneRequires}.
 */
final class EndpointClasses {
  private final Set<String> interfaces;
  private final ClassLoader loader;

  EndpointClasses(Iterable<String> interfaces, ClassLoader loader) {
    this.interfaces = new TreeSet<>();
    interfaces.forEach(this.interfaces::add);
    this.loader = loader;
  }

  /** The implementation; empty where no included interface brings one for the role. */
  Optional<Endpoint> implementation(EndpointDeclaration declaration, EndpointContext context) {
    if (!interfaces.contains(declaration.interfaceName())) {
      return Optional.empty();
    }
    String name = className(declaration);
    try {
      return Optional.of(
          loader
              .loadClass(name)
              .asSubclass(Endpoint.class)
              .getConstructor(EndpointContext.class)
              .newInstance(context));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("cannot make endpoint '" + name + "'", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "cannot make endpoint '" + name + "': it has no public constructor (EndpointContext)", e);
    }
  }

  private static String className(EndpointDeclaration declaration) {
    StringBuilder simple = new StringBuilder();
    for (String word : declaration.interfaceName().split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        simple.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    String role =
        switch (declaration.role()) {
          case REQUIRES -> "Requires";
          case PROVIDES -> "Provides";
          case PEERS -> "Peers";
        };
    String packageName = HandlerTables.packageName(declaration.interfaceName());
    return "charms.interfaces." + packageName + "." + simple + role;
  }
}
