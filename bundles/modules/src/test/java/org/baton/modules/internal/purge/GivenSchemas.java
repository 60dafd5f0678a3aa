package org.baton.modules.internal.purge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.FileHash;
import org.baton.store.ModuleSchemas;

/** Schemas that are only counted; what was done to them is remembered in its order. */
public final class GivenSchemas implements ModuleSchemas {
  public final Map<String, Long> rows = new TreeMap<>();
  public final List<String> done = new ArrayList<>();
  public boolean full;
  public boolean unwritable;

  /** What happens while a snapshot is taken. */
  public Runnable looking = () -> {};

  @Override
  public List<Size> sizes(Collection<String> modules) {
    return rows.keySet().stream()
        .filter(modules::contains)
        .map(m -> new Size(m, "2", 1, rows.get(m), 100))
        .toList();
  }

  @Override
  public Exported export(String module, Path file) {
    done.add("export " + module);
    fail(module);
    try {
      Files.writeString(file, "rows " + rows.get(module));
      return new Exported(file, FileHash.sha256(file), Files.size(file), rows.get(module), "2");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void drop(String module) {
    done.add("drop " + module);
    rows.remove(module);
  }

  @Override
  public boolean snapshot(String module, Path file) {
    done.add("snapshot " + module);
    looking.run();
    fail(module);
    if (!rows.containsKey(module)) {
      return false;
    }
    try {
      Files.writeString(file, rows.get(module).toString());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void putBack(String module, Path file) {
    done.add("put back " + module);
    rows.remove(module);
    if (unwritable) {
      throw Problem.of(Kind.UNAVAILABLE, "store.restore.failed", module);
    }
    fail(module);
    try {
      rows.put(module, Long.parseLong(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fail(String module) {
    if (full) {
      throw Problem.of(Kind.UNAVAILABLE, "store.export.failed", module, "no room");
    }
  }
}
