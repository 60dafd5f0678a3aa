package com.example.onsite.internal.web;

import com.example.onsite.internal.store.SiteChecks;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.Reader;
import org.baton.api.web.SearchSource;
import org.baton.api.web.TaskSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where people meet the visits outside of their own pages. */
@Component(service = {MenuEntry.class, HelpPage.class, SearchSource.class, TaskSource.class})
public final class CheckEntries implements MenuEntry, HelpPage, SearchSource, TaskSource {
  private final SiteChecks checks;

  /** Knows these. */
  @Activate
  public CheckEntries(@Reference SiteChecks checks) {
    this.checks = checks;
  }

  @Override
  public Item item() {
    return new Item(Group.EVALUATE, 950, ChecksPage.HERE, "menu.onsite.checks", "onsite.view");
  }

  @Override
  public Topic topic() {
    return new Topic(ChecksPage.HERE, "menu.onsite.checks", "onsite.help");
  }

  @Override
  public List<Found> search(Reader reader, String words) {
    if (!reader.may("onsite.view", Access.EVERYWHERE)) {
      return List.of();
    }
    return checks.of(words).stream()
        .map(
            c ->
                new Found(
                    reader.t("menu.onsite.checks"),
                    reader.t("onsite.one", c.unit(), c.item()),
                    CheckPage.at(c.id())))
        .toList();
  }

  @Override
  public List<Task> tasks(Reader reader) {
    if (!reader.may("onsite.report", Access.EVERYWHERE)) {
      return List.of();
    }
    return checks.open(reader.account()).stream()
        .map(
            c ->
                new Task(
                    reader.t("onsite.task", c.unit(), c.item()),
                    CheckPage.at(c.id()),
                    c.due(),
                    false))
        .toList();
  }
}
