package org.baton.distribution;

import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baton.distribution.ExportedApi.Exported;

/** Whether packages were given the versions that their changes call for. */
final class ApiBaseline {
  private static final Set<Delta> NOTHING = Set.of(Delta.UNCHANGED, Delta.IGNORED);
  private static final int SHOWN = 10;

  private ApiBaseline() {}

  /** What breaks those who were built against {@code before}, or is new under an old version. */
  static List<String> breaches(ExportedApi before, ExportedApi now) {
    List<String> breaches = new ArrayList<>();
    before
        .packages()
        .forEach(
            (name, older) -> {
              Exported newer = now.packages().get(name);
              if (newer == null) {
                breaches.add(name + " is not there any more: bring it back.");
              } else {
                compare(name, older, newer, breaches);
              }
            });
    return breaches;
  }

  private static void compare(String name, Exported older, Exported newer, List<String> breaches) {
    Diff diff = newer.tree().diff(older.tree());
    Version needed = needed(older.version(), diff.getDelta());
    if (newer.version().compareTo(needed) < 0) {
      List<String> changes = new ArrayList<>();
      changes(diff, "", changes);
      int more = Math.max(0, changes.size() - SHOWN);
      breaches.add(
          name
              + (diff.getDelta() == Delta.MAJOR ? " breaks vendors: " : " has more than before: ")
              + String.join("; ", changes.subList(0, changes.size() - more))
              + (more > 0 ? "; and " + more + " more" : "")
              + ". It is version "
              + newer.version()
              + " and must be at least "
              + needed
              + (diff.getDelta() == Delta.MAJOR ? ", if it cannot be taken back." : "."));
    }
  }

  private static Version needed(Version before, Delta delta) {
    return switch (delta) {
      case UNCHANGED, IGNORED -> before;
      case MICRO -> new Version(before.getMajor(), before.getMinor(), before.getMicro() + 1);
      case MINOR, ADDED -> new Version(before.getMajor(), before.getMinor() + 1, 0);
      case MAJOR, REMOVED, CHANGED -> new Version(before.getMajor() + 1, 0, 0);
    };
  }

  /** The changes themselves, not what they are changes of. */
  private static void changes(Diff diff, String of, List<String> changes) {
    String name = of.isEmpty() ? diff.getName() : of + " " + diff.getName();
    if (diff.getDelta() == Delta.ADDED || diff.getDelta() == Delta.REMOVED) {
      changes.add(diff.getDelta() + " " + diff.getType() + " " + name);
    } else if (!NOTHING.contains(diff.getDelta())) {
      diff.getChildren().forEach(child -> changes(child, diff.getName(), changes));
    }
  }
}
