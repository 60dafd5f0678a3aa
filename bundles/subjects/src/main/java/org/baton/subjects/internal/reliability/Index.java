package org.baton.subjects.internal.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and their places, in the order in which they came. */
final class Index {
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** The place of a name. */
  int of(String name) {
    Integer place = places.putIfAbsent(name, names.size());
    if (place == null) {
      names.add(name);
      return names.size() - 1;
    }
    return place;
  }

  /** How many there are. */
  int size() {
    return names.size();
  }

  /** All names by their places. */
  List<String> names() {
    return Collections.unmodifiableList(names);
  }
}
