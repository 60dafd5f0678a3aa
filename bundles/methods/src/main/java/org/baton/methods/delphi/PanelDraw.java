package org.baton.methods.delphi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * Draws a panel with its traits in balance: the candidates are shuffled (Fisher and Yates, as given
 * by Durstenfeld, Algorithm 235, Communications of the ACM 7 (1964)), then the next member is
 * always the first candidate whose traits are rarest among the members so far. The same candidates
 * in the same order and the same seed give the same panel.
 */
public final class PanelDraw {
  /**
   * What the draw is made with, to be kept with the seed: the generator that the documentation of
   * {@link Random} defines to the bit, and the version of what is done with it.
   */
  public static final String GENERATOR = "java.util.Random; balanced draw 1";

  private PanelDraw() {}

  /**
   * Draws.
   *
   * @param traits a row a candidate, such as field and region; all rows of the same length
   * @param size how many, from 1 to the number of candidates
   * @param seed what the generator begins with
   * @return the places of those drawn, in the order of the draw
   * @throws BadInput with {@code size} or {@code ragged}
   */
  public static List<Integer> of(String[][] traits, int size, long seed) {
    if (size < 1 || size > traits.length) {
      throw new BadInput(Fault.of("size", size));
    }
    for (int i = 0; i < traits.length; i++) {
      if (traits[i].length != traits[0].length) {
        throw new BadInput(Fault.at("ragged", i, Fault.NOWHERE, traits[i].length));
      }
    }
    List<Integer> left = shuffled(traits.length, new Random(seed));
    Map<String, Integer> counts = new HashMap<>();
    List<Integer> drawn = new java.util.ArrayList<>();
    while (drawn.size() < size) {
      int best = 0;
      for (int i = 1; i < left.size(); i++) {
        if (held(counts, traits[left.get(i)]) < held(counts, traits[left.get(best)])) {
          best = i;
        }
      }
      int place = left.remove(best);
      drawn.add(place);
      for (int k = 0; k < traits[place].length; k++) {
        counts.merge(key(k, traits[place][k]), 1, Integer::sum);
      }
    }
    return List.copyOf(drawn);
  }

  private static List<Integer> shuffled(int count, Random random) {
    List<Integer> places = new java.util.ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(i);
    }
    for (int i = count - 1; i > 0; i--) {
      java.util.Collections.swap(places, i, random.nextInt(i + 1));
    }
    return places;
  }

  private static int held(Map<String, Integer> counts, String[] traits) {
    int held = 0;
    for (int k = 0; k < traits.length; k++) {
      held += counts.getOrDefault(key(k, traits[k]), 0);
    }
    return held;
  }

  private static String key(int trait, String value) {
    return trait + "\n" + value;
  }
}
