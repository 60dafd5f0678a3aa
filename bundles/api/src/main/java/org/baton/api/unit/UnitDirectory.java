package org.baton.api.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.text.Text;
import org.osgi.annotation.versioning.ProviderType;

/** The register of units. What a caller may know of a unit is the asking module's to decide. */
@ProviderType
public interface UnitDirectory {
  /** The most units that are read at once. */
  int MOST = 1000;

  /** The unit with this code, if there is one. */
  Optional<UnitInfo> find(String code);

  /**
   * Units in the order of their codes.
   *
   * @param kind of this kind; empty for any
   * @param after only codes behind this one; empty from the beginning
   * @param limit how many at most, from 1 to {@value #MOST}
   */
  List<UnitInfo> list(String kind, String after, int limit);

  /** The kinds that units have, in their order. */
  List<String> kinds();

  /** The names of units by their codes, read at once; unknown codes are not there. */
  Map<String, Text> names(Collection<String> codes);

  /**
   * These units and all that stand above them, by their codes; unknown codes are not there.
   *
   * @since 1.1
   */
  default Map<String, UnitInfo> withAbove(Collection<String> codes) {
    Map<String, UnitInfo> found = new HashMap<>();
    Deque<String> asked = new ArrayDeque<>(codes);
    while (!asked.isEmpty()) {
      String code = asked.pop();
      if (!code.isEmpty() && !found.containsKey(code)) {
        find(code)
            .ifPresent(
                unit -> {
                  found.put(code, unit);
                  asked.push(unit.parent());
                });
      }
    }
    return found;
  }

  /**
   * Units of a kind with these words in a name, or with a code that starts so, in the order of
   * their codes.
   *
   * @param kind of this kind; empty for any
   * @param words empty for any
   * @param after only codes behind this one; empty from the beginning
   * @param limit how many at most, from 1 to {@value #MOST}
   * @since 1.1
   */
  default List<UnitInfo> search(String kind, String words, String after, int limit) {
    List<UnitInfo> found = new ArrayList<>();
    List<UnitInfo> some = list(kind, after, MOST);
    while (found.size() < limit && !some.isEmpty()) {
      some.stream()
          .filter(
              u ->
                  u.code().startsWith(words)
                      || u.name().zh().contains(words)
                      || u.name().en().contains(words))
          .limit(limit - found.size())
          .forEach(found::add);
      some = list(kind, some.get(some.size() - 1).code(), MOST);
    }
    return found;
  }
}
