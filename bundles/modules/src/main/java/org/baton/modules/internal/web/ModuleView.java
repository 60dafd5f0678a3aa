package org.baton.modules.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cards;
import org.baton.api.page.Cards.Card;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Progress;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.Available;
import org.baton.modules.internal.Contents;
import org.baton.modules.internal.Contents.Sort;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.Inventory.Entry;
import org.baton.modules.internal.Origins;
import org.baton.modules.internal.Undo;
import org.baton.modules.internal.request.Requests;
import org.baton.modules.internal.request.web.RequestView;
import org.baton.modules.internal.store.RemovedModules;
import org.baton.modules.internal.store.RemovedModules.Removed;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.web.OriginWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Draws the pages of modules. */
@Component(service = ModuleView.class)
public final class ModuleView {
  private static final Set<String> DONE =
      Set.of("installed", "removed", "stopped", "started", "undone");

  private final Inventory inventory;
  private final Installation installation;
  private final Origins origins;
  private final Requests requests;
  private final Undo undo;
  private final Available available;
  private final RemovedModules removed;
  private final Database database;

  /** Reads what is installed. */
  @Activate
  public ModuleView(
      @Reference Inventory inventory,
      @Reference Installation installation,
      @Reference Origins origins,
      @Reference Requests requests,
      @Reference Undo undo,
      @Reference Available available,
      @Reference RemovedModules removed,
      @Reference(target = "(org.baton.module=modules)") Database database) {
    this.inventory = inventory;
    this.installation = installation;
    this.origins = origins;
    this.requests = requests;
    this.undo = undo;
    this.available = available;
    this.removed = removed;
    this.database = database;
  }

  View list(String done, Problem problem, Reader reader) {
    Heading heading =
        Heading.of(reader.t("modules.page.modules"), reader.t("modules.page.modules.lead"));
    List<Part> parts = new ArrayList<>();
    Action publishers =
        Action.link(reader.t("modules.publishers.title"), ModulePages.HERE + "publishers/");
    Action kept = Action.link(reader.t("modules.kept.title"), KeptPages.HERE);
    Action lock = Action.link(reader.t("modules.lock.title"), LockPages.HERE);
    parts.add(
        installs(reader)
            ? heading.actions(
                Action.link(reader.t("modules.page.add"), ModulePages.HERE + "add").primary(),
                publishers,
                kept,
                lock)
            : heading.actions(publishers, kept, lock));
    parts.add(RequestView.rule(requests.fourEyes(), installs(reader), reader));
    said(done, parts, reader);
    if (problem != null) {
      parts.add(refusal(problem, reader));
    }
    List<Entry> all = inventory.entries(reader.locale());
    Map<String, Origin> from = origins.all();
    List<Card> cards =
        all.stream()
            .map(e -> card(e, from.getOrDefault(e.info().id(), Origin.UNSIGNED), reader))
            .toList();
    String title = reader.t("modules.page.installed");
    parts.add(Section.of("installed", title, new Cards(title, cards)));
    if (installs(reader)) {
      parts.add(new AvailableView(reader).section(available.list()));
    }
    List<Removed> gone = database.read(removed::all);
    if (!gone.isEmpty()) {
      parts.add(removed(gone, reader));
    }
    return View.of("modules.page.modules", parts);
  }

  private Card card(Entry entry, Origin origin, Reader reader) {
    ModuleInfo info = entry.info();
    List<String> lines = new ArrayList<>();
    found(reader, info.id() + ".module.about").ifPresent(lines::add);
    lines.add(
        reader.t(
            "modules.page.card",
            info.id(),
            info.version(),
            new OriginWords(reader).line(origin, entry.publisher())));
    lines.add(brings(inventory.contents(info.id()), info.permissions(), reader));
    if (!info.reason().isEmpty()) {
      lines.add(info.reason());
    }
    return new Card(
        title(info.id(), reader), ModulePages.at(info.id()), badge(info, reader), lines, List.of());
  }

  private static Optional<String> found(Reader reader, String key) {
    String words = reader.t(key);
    return words.equals(key) ? Optional.empty() : Optional.of(words);
  }

  private static Section removed(List<Removed> gone, Reader reader) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.page.id")),
            Column.of(reader.t("modules.page.version")),
            Column.of(reader.t("modules.page.removed.at")),
            Column.of(reader.t("modules.page.removed.by")),
            Column.of(reader.t("modules.page.removed.schema")));
    List<List<Cell>> rows =
        gone.stream()
            .map(
                r ->
                    List.of(
                        Cell.link(r.id(), KeptView.at(r.id())),
                        Cell.of(r.version()),
                        Cell.of(reader.time(r.removedAt())),
                        Cell.of(r.removedBy()),
                        Cell.of(r.schema())))
            .toList();
    String title = reader.t("modules.page.removed");
    return Section.of("removed", title, Table.of("removed-list", title, columns, rows));
  }

  View module(String id, String done, Problem problem, Reader reader) {
    Entry entry = entry(id, reader);
    ModuleInfo info = entry.info();
    Badge badge = badge(info, reader);
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(title(id, reader), found(reader, id + ".module.about").orElse(""))
            .below(Action.link(reader.t("modules.page.modules"), ModulePages.HERE))
            .status(badge.tone(), badge.words()));
    said(done, parts, reader);
    if (problem != null) {
      parts.add(refusal(problem, reader));
    }
    if (info.state() != ModuleState.READY) {
      parts.add(standing(info, reader));
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(reader.t("modules.page.id"), id));
    facts.add(Fact.of(reader.t("modules.page.version"), info.version()));
    facts.add(Fact.of(reader.t("modules.page.started-at"), reader.time(info.startedAt())));
    facts.addAll(new OriginWords(reader).facts(origins.of(id), entry.publisher()));
    parts.add(new Facts(facts, false));
    parts.add(added(inventory.contents(id), info.permissions(), reader));
    menu(id, reader).forEach(parts::add);
    if (installs(reader) && !entry.platform()) {
      parts.add(new Buttons(actions(info, reader)));
    } else if (entry.platform()) {
      parts.add(Notice.of(Tone.INFO, reader.t("modules.page.platform")));
    }
    return View.of(title(id, reader), parts);
  }

  private List<Action> actions(ModuleInfo info, Reader reader) {
    String path = ModulePages.at(info.id());
    String title = title(info.id(), reader);
    List<Action> actions = new ArrayList<>();
    actions.add(Action.link(reader.t("modules.page.update"), ModulePages.HERE + "add"));
    actions.add(
        info.state() == ModuleState.STOPPED
            ? Action.send(reader.t("modules.page.start"), path + "/start", Map.of())
            : Action.send(reader.t("modules.page.stop"), path + "/stop", Map.of())
                .danger(reader.t("modules.page.stop.ask", title)));
    if (undo.last(info.id()).isPresent()) {
      actions.add(Action.link(reader.t("modules.undo.look"), path + "/undo"));
    }
    actions.add(Action.link(reader.t("modules.page.remove"), path + "/remove"));
    return actions;
  }

  /** How a start goes on, and what came of it; for the part of the page that asks again. */
  View state(String id, Reader reader) {
    return View.of(title(id, reader), standing(entry(id, reader).info(), reader));
  }

  private static Part standing(ModuleInfo info, Reader reader) {
    return switch (info.state()) {
      case STARTING ->
          new Progress(
              reader.t("modules.page.starting", title(info.id(), reader)),
              -1,
              info.reason(),
              ModulePages.at(info.id()) + "/state",
              null);
      case READY -> Notice.of(Tone.GOOD, reader.t("modules.page.ready"));
      case STOPPED -> Notice.of(Tone.WARN, info.reason());
      case FAILED -> Notice.of(Tone.BAD, info.reason());
    };
  }

  View removal(String id, Problem problem, Reader reader) {
    Entry entry = entry(id, reader);
    List<String> users = installation.users(id);
    String title = reader.t("modules.page.remove.title", title(id, reader));
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(title, reader.t("modules.page.remove.lead"))
            .below(
                Action.link(reader.t("modules.page.modules"), ModulePages.HERE),
                Action.link(title(id, reader), ModulePages.at(id))));
    if (problem != null) {
      parts.add(refusal(problem, reader));
    }
    if (entry.platform()) {
      parts.add(refusal(Problem.of(Problem.Kind.CONFLICT, "modules.platform", id), reader));
    } else if (!users.isEmpty()) {
      String names = String.join(", ", users);
      parts.add(
          refusal(Problem.of(Problem.Kind.CONFLICT, "modules.remove.used", id, names), reader));
    }
    Contents contents = inventory.contents(id);
    parts.add(
        new Section(
            "gone",
            reader.t("modules.page.remove.gone"),
            List.of(counts(contents, reader), permissions(entry.info().permissions(), reader)),
            false));
    menu(id, reader).forEach(parts::add);
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
    if (users.isEmpty() && !entry.platform()) {
      parts.add(
          Form.of("remove", ModulePages.at(id) + "/remove", reader.t("modules.page.remove"))
              .cancel(ModulePages.at(id)));
    }
    return View.of(title, parts);
  }

  private Entry entry(String id, Reader reader) {
    return inventory
        .entry(id, reader.locale())
        .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "modules.unknown", id));
  }

  private List<Part> menu(String id, Reader reader) {
    List<List<Cell>> rows =
        inventory.menu(id).stream().map(i -> List.of(page(i, reader), Cell.of(i.path()))).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    String title = reader.t("modules.page.pages");
    List<Column> columns = List.of(Column.of(title), Column.of(reader.t("modules.page.path")));
    return List.of(Section.of("pages", title, Table.of("page-list", title, columns, rows)));
  }

  private static Cell page(MenuEntry.Item item, Reader reader) {
    String title = reader.t(item.title());
    boolean open = reader.may(item.permission(), Access.EVERYWHERE);
    return open ? Cell.link(title, item.path()) : Cell.of(title);
  }

  /** What a module adds, in figures, and its permissions in words. */
  public static Section added(Contents contents, List<String> permissions, Reader reader) {
    return Section.of(
        "adds",
        reader.t("modules.page.adds"),
        counts(contents, reader),
        permissions(permissions, reader));
  }

  private static Facts counts(Contents contents, Reader reader) {
    List<Fact> facts = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (contents.count(sort) > 0) {
        facts.add(Fact.of(reader.t(key(sort)), reader.number(contents.count(sort))));
      }
    }
    return new Facts(facts, false);
  }

  private static Table permissions(List<String> permissions, Reader reader) {
    String title = reader.t("modules.page.permissions");
    List<Column> columns = List.of(Column.of(title));
    List<List<Cell>> rows =
        permissions.stream()
            .map(
                p -> {
                  // The texts of a module that is not installed yet are not there.
                  String words = reader.t("permission." + p);
                  return List.of(
                      words.equals("permission." + p) ? Cell.of(p) : Cell.of(words).detail(p));
                })
            .toList();
    return Table.of("permission-list", title, columns, rows);
  }

  private static String brings(Contents contents, List<String> permissions, Reader reader) {
    List<String> parts = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (contents.count(sort) > 0) {
        parts.add(reader.t("modules.page.count", reader.t(key(sort)), contents.count(sort)));
      }
    }
    if (!permissions.isEmpty()) {
      parts.add(
          reader.t("modules.page.count", reader.t("modules.page.permissions"), permissions.size()));
    }
    return String.join(reader.t("modules.page.comma"), parts);
  }

  private static String key(Sort sort) {
    return "modules.page.sort." + sort.name().toLowerCase(Locale.ROOT);
  }

  private static Badge badge(ModuleInfo info, Reader reader) {
    Tone tone =
        switch (info.state()) {
          case READY -> Tone.GOOD;
          case STARTING -> Tone.INFO;
          case STOPPED -> Tone.WARN;
          case FAILED -> Tone.BAD;
        };
    return new Badge(
        tone, reader.t("modules.page.state." + info.state().name().toLowerCase(Locale.ROOT)));
  }

  private static void said(String done, List<Part> parts, Reader reader) {
    if (done != null && DONE.contains(done)) {
      parts.add(Notice.of(Tone.GOOD, reader.t("modules.page.done." + done)));
    }
  }

  private static boolean installs(Reader reader) {
    return reader.may(ModulePages.INSTALL, Access.EVERYWHERE);
  }

  /** What was refused and why, all reasons. */
  public static Notice refusal(Problem problem, Reader reader) {
    Object[] words = problem.arguments().toArray();
    List<String> lines = new ArrayList<>();
    problem.violations().forEach(v -> lines.add(reader.t(v.code(), v.arguments().toArray())));
    lines.add(reader.t(problem.code() + ".remedy", words));
    return new Notice(Tone.BAD, reader.t(problem.code(), words), lines, List.of());
  }

  /** The module in words; its id when it has none. */
  static String title(String id, Reader reader) {
    return found(reader, id + ".module.title").orElse(id);
  }
}
