package org.baton.subjects.internal.forms;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.baton.api.data.Database;
import org.baton.api.sheet.SheetForm;
import org.baton.api.sheet.SheetForms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The forms that sheets ask, for the sheets of the platform. */
@Component
public final class PublishedForms implements SheetForms {
  private static final int REMEMBERED = 200;

  private final Database database;
  private final Forms forms;

  /** Frozen forms by their numbers: they never change, and sheets come by thousands. */
  private final Map<Long, Form> read = new ConcurrentHashMap<>();

  /** Reads the module's schema. */
  @Activate
  public PublishedForms(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Forms forms) {
    this.database = database;
    this.forms = forms;
  }

  @Override
  public Optional<SheetForm> inForce(String cycle, String group) {
    return database
        .read(c -> new SheetBindingTable(c).find(cycle, group))
        .map(binding -> new BoundForm(form(binding.form()), binding));
  }

  private Form form(long id) {
    if (read.size() >= REMEMBERED) {
      read.clear();
    }
    return read.computeIfAbsent(id, forms::frozen);
  }

  @Override
  public SortedMap<String, LocalDate> selfEvaluations(String cycle) {
    SortedMap<String, LocalDate> found = new TreeMap<>();
    database
        .read(c -> new SheetBindingTable(c).selfFirst(cycle))
        .forEach(b -> found.put(b.group(), b.toldFrom()));
    return found;
  }
}
