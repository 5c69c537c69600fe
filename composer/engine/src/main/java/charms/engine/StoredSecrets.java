package charms.engine;

import charms.engine.secret.DueSecrets;
import charms.engine.secret.SecretSearch;
import charms.engine.secret.SecretValues;
import charms.engine.secret.SecretWish;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelStore;
import charms.engine.state.Relation;
import charms.engine.state.Secret;
import charms.engine.state.SecretGrant;
import charms.engine.state.UnitName;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The secrets of the model in the store.
 *
 * @param lock takes the right to change the model
 */
record StoredSecrets(ModelStore store, Clock clock, Runnable lock) implements ModelSecrets {
  @Override
  public List<ModelSecret> list() {
    return store.read(
        model ->
            model.holdings().secrets().stream().map(secret -> described(model, secret)).toList());
  }

  @Override
  public ModelSecret show(String secret) {
    return store.read(model -> described(model, SecretSearch.need(model, secret)));
  }

  private static ModelSecret described(Model model, Secret secret) {
    Secret.About about = secret.about();
    return new ModelSecret(
        secret.id(),
        secret.owner(),
        secret.ofModel() ? about.label() : "",
        secret.ofModel() ? "" : about.label(),
        about.description(),
        about.rotate(),
        Optional.ofNullable(about.rotates()),
        Optional.ofNullable(about.expires()),
        secret.revisions().entrySet().stream()
            .map(one -> new ModelSecret.Revision(one.getKey(), one.getValue().created()))
            .toList(),
        secret.grants().stream().map(grant -> access(model, grant)).toList(),
        secret.created());
  }

  private static ModelSecret.Access access(Model model, SecretGrant grant) {
    boolean toUnit = UnitName.fits(grant.to());
    String target = toUnit ? UnitName.parse(grant.to()).tag() : "application-" + grant.to();
    String scope =
        model
            .relation(grant.relation())
            .map(StoredSecrets::tag)
            .orElseGet(() -> "model-" + model.setting("uuid").orElse(""));
    return new ModelSecret.Access(target, scope);
  }

  private static String tag(Relation relation) {
    return "relation-" + relation.key().replace(':', '.').replace(' ', '#');
  }

  @Override
  public Map<String, String> reveal(String secret, Optional<Integer> revision) {
    return store.read(
        model -> {
          Secret found = SecretSearch.need(model, secret);
          return SecretValues.plain(found.need(revision.orElseGet(found::latest)));
        });
  }

  @Override
  public String add(String name, String description, Map<String, String> content) {
    return change(model -> wish(model).add(name, description, content));
  }

  @Override
  public void update(String secret, SecretWish.Update update) {
    wish(wish -> wish.update(secret, update));
  }

  @Override
  public void grant(String secret, String application) {
    wish(wish -> wish.grant(secret, application));
  }

  @Override
  public void revoke(String secret, String application) {
    wish(wish -> wish.revoke(secret, application));
  }

  @Override
  public void remove(String secret, Optional<Integer> revision) {
    wish(wish -> wish.remove(secret, revision));
  }

  @Override
  public void rotate(String secret) {
    due(due -> due.rotate(secret));
  }

  @Override
  public void expire(String secret) {
    due(due -> due.expire(secret));
  }

  private void wish(Consumer<SecretWish> wish) {
    change(
        model -> {
          wish.accept(wish(model));
          return true;
        });
  }

  private void due(Consumer<DueSecrets> due) {
    change(
        model -> {
          due.accept(new DueSecrets(model, clock.instant()));
          return true;
        });
  }

  private SecretWish wish(ModelChange model) {
    return new SecretWish(model, clock.instant());
  }

  private <T> T change(Function<ModelChange, T> change) {
    lock.run();
    return store.change(change);
  }
}
