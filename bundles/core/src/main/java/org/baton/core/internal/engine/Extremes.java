package org.baton.core.internal.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.plan.Trim;

/** The lowest and highest answers of those cells that are trimmed, and of no others. */
final class Extremes {
  private static final int LOCKS = 1024;

  private final int groups;
  private final Trim[] trims;
  private final int[] placeOf;
  private final int perUnit;
  private final long[] kept;
  private final Object[] locks = new Object[LOCKS];

  Extremes(Plan plan, PlanTree tree, int units) {
    this.groups = Math.max(1, plan.groups().size());
    this.trims = new Trim[tree.indicators()];
    this.placeOf = new int[trims.length * groups];
    Arrays.fill(placeOf, -1);
    this.perUnit = places(plan, tree);
    this.kept = new long[AnswerColumns.cells(units, perUnit)];
    Arrays.setAll(locks, i -> new Object());
    for (int unit = 0; unit < (perUnit == 0 ? 0 : units); unit++) {
      fillEmpty(unit);
    }
  }

  private int places(Plan plan, PlanTree tree) {
    int next = 0;
    for (int i = 0; i < trims.length; i++) {
      Measure measure = tree.node(tree.nodeOfIndicator(i)).measure().orElseThrow();
      trims[i] = measure.trim();
      for (GroupShare share :
          trimmed(i) == 0 ? java.util.List.<GroupShare>of() : measure.groups()) {
        placeOf[i * groups + AnswerColumns.groupIndex(plan, share.group())] = next;
        next += trimmed(i);
      }
    }
    return next;
  }

  private void fillEmpty(int unit) {
    for (int i = 0; i < trims.length; i++) {
      for (int g = 0; g < groups; g++) {
        int place = placeOf[i * groups + g];
        if (place >= 0) {
          int at = unit * perUnit + place;
          Arrays.fill(kept, at, at + trims[i].low(), Long.MAX_VALUE);
          Arrays.fill(kept, at + trims[i].low(), at + trimmed(i), Long.MIN_VALUE);
        }
      }
    }
  }

  /** Whether any cell is trimmed. */
  boolean any() {
    return perUnit > 0;
  }

  /** How many answers of a cell are left out. */
  int trimmed(int indicator) {
    return trims[indicator].low() + trims[indicator].high();
  }

  void add(int unit, int indicator, int group, long answer) {
    int place = placeOf[indicator * groups + group];
    if (place < 0) {
      return;
    }
    int at = unit * perUnit + place;
    synchronized (locks[at % LOCKS]) {
      long low = answer;
      for (int i = at; i < at + trims[indicator].low(); i++) {
        long lower = Math.min(kept[i], low);
        low = Math.max(kept[i], low);
        kept[i] = lower;
      }
      long high = answer;
      for (int i = at + trims[indicator].low(); i < at + trimmed(indicator); i++) {
        long higher = Math.max(kept[i], high);
        high = Math.min(kept[i], high);
        kept[i] = higher;
      }
    }
  }

  /** The sum of the answers left out of a cell that has more answers than that. */
  long sum(int unit, int indicator, int group) {
    int at = unit * perUnit + placeOf[indicator * groups + group];
    long sum = 0;
    for (int i = at; i < at + trimmed(indicator); i++) {
      sum += kept[i];
    }
    return sum;
  }

  void digest(int unit, MessageDigest digest) {
    ByteBuffer bytes = ByteBuffer.allocate(perUnit * Long.BYTES);
    bytes.asLongBuffer().put(kept, unit * perUnit, perUnit);
    digest.update(bytes.array());
  }
}
