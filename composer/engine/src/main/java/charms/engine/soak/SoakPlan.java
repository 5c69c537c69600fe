package charms.engine.soak;

import charms.engine.schedule.EventOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happens in one run beside hooks, and in which order hooks run.
 *
 * @param order which hooks run next
 * @param steps in the order of hooks
 */
record SoakPlan(EventOrder order, List<Step> steps) {
  private static final int LONGEST_PAUSE = 10;

  /** Something to do once so many hooks were started. */
  sealed interface Step {
    int afterHooks();
  }

  /** Relates two applications. */
  record Relate(int afterHooks, SoakScenario.Ends ends) implements Step {}

  /**
   * Lets something go wrong.
   *
   * @param choice chooses whom it strikes
   */
  record Break(int afterHooks, Breakage breakage, int choice) implements Step {}

  SoakPlan {
    steps = steps.stream().sorted(Comparator.comparingInt(Step::afterHooks)).toList();
  }

  /** All relations at once, nothing goes wrong. */
  static SoakPlan undisturbed(SoakScenario scenario) {
    return new SoakPlan(
        EventOrder.usual(),
        scenario.relations().stream().<Step>map(ends -> new Relate(0, ends)).toList());
  }

  /**
   * A plan by chance.
   *
   * @param hooks about how many hooks there will be
   */
  static SoakPlan of(long seed, SoakScenario scenario, SoakSettings settings, int hooks) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Step> steps = new ArrayList<>();
    List<SoakScenario.Ends> relations = new ArrayList<>(scenario.relations());
    boolean early = random.nextBoolean();
    int after = 0;
    while (!relations.isEmpty()) {
      after += early ? 0 : random.nextInt(LONGEST_PAUSE);
      steps.add(new Relate(after, relations.remove(random.nextInt(relations.size()))));
    }
    int count = settings.breakages().isEmpty() ? 0 : random.nextInt(settings.mostBreakages() + 1);
    for (int i = 0; i < count; i++) {
      Breakage what = settings.breakages().get(random.nextInt(settings.breakages().size()));
      steps.add(new Break(random.nextInt(Math.max(1, hooks)), what, random.nextInt(1 << 16)));
    }
    return new SoakPlan(EventOrder.seeded(seed), steps);
  }
}
