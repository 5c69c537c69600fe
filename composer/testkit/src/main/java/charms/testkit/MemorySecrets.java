package charms.testkit;

import charms.reactive.hooktool.HookToolException;
import charms.reactive.hooktool.SecretTools;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The secrets of the state, as the hook tools show and change them. Values are not noted. */
final class MemorySecrets implements SecretTools {
  private final JujuDraft draft;
  private final HookJournal journal;

  MemorySecrets(JujuDraft draft, HookJournal journal) {
    this.draft = draft;
    this.journal = journal;
  }

  @Override
  public Map<String, String> get(String id) {
    journal.called("secret-get", id);
    return known(id).used();
  }

  @Override
  public Map<String, String> refresh(String id) {
    journal.called("secret-get", id, "--refresh");
    SecretState refreshed = known(id).refreshed();
    draft.holdings(draft.holdings().secret(refreshed));
    return refreshed.used();
  }

  @Override
  public Map<String, String> peek(String id) {
    journal.called("secret-get", id, "--peek");
    return known(id).newest();
  }

  @Override
  public Map<String, String> labelled(String label) {
    journal.called("secret-get", "--label=" + label);
    return known(label).used();
  }

  @Override
  public String add(Map<String, String> content, String label) {
    journal.called("secret-add", label.isEmpty() ? "" : "--label=" + label);
    String id = "secret:" + (draft.holdings().secrets().size() + 1);
    SecretState made = new SecretState(id, label, true, List.of(content), 1, Set.of());
    draft.holdings(draft.holdings().secret(made));
    return id;
  }

  @Override
  public void set(String id, Map<String, String> content) {
    journal.called("secret-set", id);
    draft.holdings(draft.holdings().secret(owned(id).revised(content)));
  }

  @Override
  public void grant(String id, String relationId) {
    journal.called("secret-grant", id, "--relation", relationId);
    requireRelation(relationId);
    draft.holdings(draft.holdings().secret(owned(id).granted(relationId, true)));
  }

  @Override
  public void revoke(String id, String relationId) {
    journal.called("secret-revoke", id, "--relation", relationId);
    requireRelation(relationId);
    draft.holdings(draft.holdings().secret(owned(id).granted(relationId, false)));
  }

  @Override
  public void remove(String id) {
    journal.called("secret-remove", id);
    draft.holdings(draft.holdings().withoutSecret(owned(id).id()));
  }

  private void requireRelation(String id) {
    if (draft.relations().stream().noneMatch(relation -> relation.id().equals(id))) {
      throw new HookToolException("cannot find relation '" + id + "': relation not found");
    }
  }

  private SecretState known(String name) {
    return draft
        .holdings()
        .secret(name)
        .orElseThrow(() -> new HookToolException("cannot read '" + name + "': secret not found"));
  }

  private SecretState owned(String id) {
    SecretState secret = known(id);
    if (!secret.owned()) {
      throw new HookToolException("cannot change '" + id + "': permission denied");
    }
    return secret;
  }
}
