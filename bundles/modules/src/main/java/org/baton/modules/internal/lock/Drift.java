package org.baton.modules.internal.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baton.modules.internal.lock.Lock.Module;
import org.baton.modules.internal.lock.Lock.Settings;

/** What is otherwise than it should be. */
final class Drift {
  private final List<Difference> found = new ArrayList<>();
  private final Lock expected;
  private final Lock actual;

  /**
   * A difference.
   *
   * @param code the key of its sentence
   * @param words what is put into the sentence
   */
  record Difference(String code, List<String> words) {
    Difference {
      words = List.copyOf(words);
    }
  }

  private Drift(Lock expected, Lock actual) {
    this.expected = expected;
    this.actual = actual;
  }

  /** All differences: the platform first, then the modules, then what is set. */
  static List<Difference> between(Lock expected, Lock actual) {
    Drift drift = new Drift(expected, actual);
    drift.value("platform", expected.platform(), actual.platform());
    drift.value("java", expected.java(), actual.java());
    drift.modules();
    drift.settings();
    return List.copyOf(drift.found);
  }

  private void value(String what, String should, String is) {
    if (!should.equals(is)) {
      add(what, should, is);
    }
  }

  private void add(String what, String... words) {
    found.add(new Difference("modules.lock.drift." + what, List.of(words)));
  }

  private void modules() {
    TreeSet<String> ids = new TreeSet<>();
    Stream.of(expected, actual).forEach(l -> l.modules().forEach(m -> ids.add(m.id())));
    for (String id : ids) {
      module(id, expected.module(id), actual.module(id));
    }
  }

  private void module(String id, Optional<Module> should, Optional<Module> is) {
    if (is.isEmpty()) {
      add("missing", id, should.map(Module::version).orElse(""));
    } else if (should.isEmpty()) {
      add("more", id, is.get().version());
    } else if (!should.get().version().equals(is.get().version())) {
      add("version", id, should.get().version(), is.get().version());
    } else if (!should.get().sha256().equals(is.get().sha256())) {
      add("bytes", id, is.get().version());
    } else if (!should.get().publisher().equals(is.get().publisher())) {
      add("publisher", id, should.get().publisher(), is.get().publisher());
    }
  }

  private void settings() {
    TreeSet<String> pids = new TreeSet<>();
    Stream.of(expected, actual)
        .forEach(l -> l.configuration().stream().map(Settings::pid).forEach(pids::add));
    for (String pid : pids) {
      Map<String, String> should = expected.settings(pid);
      Map<String, String> is = actual.settings(pid);
      TreeSet<String> names = new TreeSet<>(should.keySet());
      names.addAll(is.keySet());
      for (String name : names) {
        setting(pid, name, should.get(name), is.get(name));
      }
    }
  }

  private void setting(String pid, String name, String should, String is) {
    if (is == null) {
      add("unset", pid, name, should);
    } else if (should == null) {
      add("set", pid, name, is);
    } else if (!should.equals(is)) {
      add("setting", pid, name, should, is);
    }
  }
}
