package org.baton.modules.internal.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.Contents;
import org.baton.modules.internal.Contents.Sort;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.Inventory.Entry;
import org.baton.modules.internal.cycles.TouchedCycles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Draws what would be gone when a module is stopped or removed, before it is. */
@Component(service = GoingView.class)
public final class GoingView {
  private final Inventory inventory;
  private final Installation installation;
  private final TouchedCycles cycles;

  /** Reads what is installed. */
  @Activate
  public GoingView(
      @Reference Inventory inventory,
      @Reference Installation installation,
      @Reference TouchedCycles cycles) {
    this.inventory = inventory;
    this.installation = installation;
    this.cycles = cycles;
  }

  View removal(String id, Problem problem, Reader reader) {
    Entry entry = entry(id, reader);
    String title = reader.t("modules.page.remove.title", ModuleView.title(id, reader));
    List<Part> parts = begun(id, title, "modules.page.remove.lead", problem, reader);
    List<Problem> against = against(entry);
    against.forEach(p -> parts.add(ModuleView.refusal(p, reader)));
    Contents contents = inventory.contents(id);
    parts.add(gone(entry, contents, reader));
    AddsParts.menu(inventory.menu(id), reader).forEach(parts::add);
    parts.add(TouchedParts.of(id, cycles.without(id), reader));
    parts.add(
        Section.of(
            "kept",
            reader.t("modules.page.remove.kept"),
            Notice.of(
                Tone.INFO,
                contents.count(Sort.TABLES) > 0
                    ? reader.t("modules.page.remove.data", id)
                    : reader.t("modules.page.remove.no-data"),
                reader.t("modules.page.remove.again"))));
    if (against.isEmpty()) {
      parts.add(
          Form.of("remove", ModulePages.at(id) + "/remove", reader.t("modules.page.remove"))
              .cancel(ModulePages.at(id)));
    }
    return View.of(title, parts);
  }

  View stopping(String id, Problem problem, Reader reader) {
    Entry entry = entry(id, reader);
    String title = reader.t("modules.page.stop.title", ModuleView.title(id, reader));
    List<Part> parts = begun(id, title, "modules.page.stop.lead", problem, reader);
    parts.add(gone(entry, inventory.contents(id), reader));
    AddsParts.menu(inventory.menu(id), reader).forEach(parts::add);
    parts.add(TouchedParts.of(id, cycles.without(id), reader));
    if (entry.platform()) {
      parts.add(ModuleView.refusal(platform(id), reader));
    } else {
      parts.add(
          Form.of("stopping", ModulePages.at(id) + "/stop", reader.t("modules.page.stop"))
              .cancel(ModulePages.at(id)));
    }
    return View.of(title, parts);
  }

  private static List<Part> begun(
      String id, String title, String lead, Problem problem, Reader reader) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(title, reader.t(lead))
            .below(
                Action.link(reader.t("modules.page.modules"), ModulePages.HERE),
                Action.link(ModuleView.title(id, reader), ModulePages.at(id))));
    if (problem != null) {
      parts.add(ModuleView.refusal(problem, reader));
    }
    return parts;
  }

  private static Section gone(Entry entry, Contents contents, Reader reader) {
    return Section.of(
        "gone",
        reader.t("modules.page.remove.gone"),
        AddsParts.counts(contents, reader),
        AddsParts.permissions(entry.info().permissions(), contents, reader));
  }

  /** Why a module cannot be removed; that it is a part of the platform comes before its users. */
  private List<Problem> against(Entry entry) {
    String id = entry.info().id();
    if (entry.platform()) {
      return List.of(platform(id));
    }
    List<String> users = installation.users(id);
    return users.isEmpty()
        ? List.of()
        : List.of(Problem.of(Kind.CONFLICT, "modules.remove.used", id, String.join(", ", users)));
  }

  private static Problem platform(String id) {
    return Problem.of(Kind.CONFLICT, "modules.platform", id);
  }

  private Entry entry(String id, Reader reader) {
    return inventory
        .entry(id, reader.locale())
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "modules.unknown", id));
  }
}
