package charms.engine;

import charms.engine.bundle.Bundle;
import charms.engine.bundle.BundleApplication;
import charms.engine.bundle.BundleRelation;
import charms.engine.change.GivenResources;
import charms.engine.change.GivenResources.Kept;
import charms.engine.change.Integration;
import charms.engine.change.NewUnits;
import charms.engine.change.OptionValues;
import charms.engine.state.Application;
import charms.engine.state.Charm;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Resource;
import charms.engine.state.StorageDirective;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bundle asks for beyond what is there, in the order of juju-cli.md section 4. As with Juju,
 * nothing is taken away: not a unit, not an option, not an exposure; and an application that is
 * there keeps its charm.
 */
final class BundleChange {
  private final ModelChange model;
  private final Bundle bundle;
  private final BaseChoice bases;
  private final SortedMap<String, Charm> charms;
  private final Map<String, SortedMap<String, Kept>> files;
  private final Instant now;
  private final List<String> steps = new ArrayList<>();

  /**
   * @param bases which machines may have
   * @param charms the charms of applications that are not there, by application
   * @param files files for resources, by application
   */
  BundleChange(
      ModelChange model,
      Bundle bundle,
      BaseChoice bases,
      SortedMap<String, Charm> charms,
      Map<String, SortedMap<String, Kept>> files,
      Instant now) {
    this.model = model;
    this.bundle = bundle;
    this.bases = bases;
    this.charms = charms;
    this.files = files;
    this.now = now;
  }

  /** Makes the change; its steps in words, as in {@code add unit mysql/0 to new machine 0}. */
  List<String> apply() {
    uploads();
    for (BundleApplication wanted : bundle.applications().values()) {
      at(wanted, () -> application(wanted));
    }
    steps.addAll(new BundleUnits(model, bundle, bases, now).add());
    bundle.relations().forEach(this::relation);
    new NewUnits(model, now).subordinates();
    return List.copyOf(steps);
  }

  private void uploads() {
    Set<String> uploads = new LinkedHashSet<>();
    charms.forEach(
        (name, charm) -> {
          BundleApplication wanted = bundle.applications().get(name);
          uploads.add("upload charm " + wanted.charmAsWritten() + forBase(wanted, charm));
        });
    steps.addAll(uploads);
  }

  private String forBase(BundleApplication wanted, Charm charm) {
    Optional<String> base =
        wanted
            .base()
            .or(
                () ->
                    charm.bases().isEmpty()
                        ? Optional.empty()
                        : Optional.of(bases.of(model, charm, Optional.empty())));
    return base.map(text -> " for base " + text + "/stable").orElse("");
  }

  private void application(BundleApplication wanted) {
    Charm charm = charms.get(wanted.name());
    if (charm == null) {
      differences(wanted);
    } else {
      checkSubordinate(wanted, charm);
      Deployed deployed =
          new NewApplication(model, bases, now)
              .add(request(wanted), charm, files.get(wanted.name()));
      steps.add("deploy application " + wanted.name() + " on " + deployed.base() + "/stable");
    }
    Application there = model.needApplication(wanted.name());
    if (wanted.expose() && !there.exposed()) {
      model.put(there.withExposed(true));
      steps.add(
          "expose all endpoints of "
              + wanted.name()
              + " and allow access from CIDRs 0.0.0.0/0 and ::/0");
    }
  }

  private static void checkSubordinate(BundleApplication wanted, Charm charm) {
    if (charm.subordinate() && wanted.units() > 0) {
      throw new ModelException(
          "application \"" + wanted.name() + "\" is subordinate but has non-zero num_units");
    }
  }

  private static DeployRequest request(BundleApplication wanted) {
    return new DeployRequest(
        wanted.charm(),
        Optional.of(wanted.name()),
        0,
        List.of(),
        wanted.options(),
        wanted.base(),
        Optional.empty(),
        wanted.trust(),
        directives(wanted),
        List.of(),
        Map.of());
  }

  private static Map<String, StorageDirective> directives(BundleApplication wanted) {
    Map<String, StorageDirective> directives = new TreeMap<>();
    wanted
        .storage()
        .forEach(
            (name, text) -> {
              try {
                directives.put(name, StorageDirective.parse(text));
              } catch (ModelException wrong) {
                throw new ModelException(
                    "cannot parse constraints for storage \"%s\" of \"%s\": %s"
                        .formatted(name, wanted.name(), wrong.getMessage()));
              }
            });
    return directives;
  }

  private void differences(BundleApplication wanted) {
    Application there = model.needApplication(wanted.name());
    Charm charm = model.charmOf(there);
    checkSubordinate(wanted, charm);
    Map<String, String> options = OptionValues.checked(charm, wanted.options());
    options
        .entrySet()
        .removeIf(option -> option.getValue().equals(value(there, charm, option.getKey())));
    if (!options.isEmpty()) {
      Map<String, String> config = new TreeMap<>(there.config());
      config.putAll(options);
      model.put(there.withConfig(config));
      steps.add("set application options for " + wanted.name());
    }
    files.get(wanted.name()).forEach((resource, file) -> resource(wanted.name(), resource, file));
  }

  private static String value(Application there, Charm charm, String option) {
    String set = there.config().get(option);
    return set != null ? set : String.valueOf(charm.options().get(option).defaultText());
  }

  private void resource(String application, String name, Kept file) {
    boolean same =
        model
            .holdings()
            .resource(application, name)
            .map(Resource::digest)
            .filter(file.digest()::equals)
            .isPresent();
    if (!same) {
      new GivenResources(model, now).give(application, name, file);
      steps.add("upload resource " + name + " for " + application);
    }
  }

  private void relation(BundleRelation wanted) {
    Integration integration = new Integration(model);
    if (!integration.there(wanted.one(), wanted.other())) {
      try {
        integration.relate(wanted.one(), wanted.other());
      } catch (ModelException refused) {
        throw placed(wanted.position(), refused);
      }
      steps.add("add relation " + wanted.one() + " - " + wanted.other());
    }
  }

  private static void at(BundleApplication wanted, Runnable work) {
    try {
      work.run();
    } catch (ModelException refused) {
      throw placed(wanted.position(), refused);
    }
  }

  private static CharmException placed(SourcePosition position, ModelException refused) {
    return new CharmException(
        Diagnostic.error(position, String.valueOf(refused.getMessage())), refused);
  }
}
