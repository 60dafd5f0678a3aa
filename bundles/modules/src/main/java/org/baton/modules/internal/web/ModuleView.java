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
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Progress;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.Available;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.Inventory.Entry;
import org.baton.modules.internal.Origins;
import org.baton.modules.internal.Undo;
import org.baton.modules.internal.request.Requests;
import org.baton.modules.internal.request.web.RequestView;
import org.baton.modules.internal.settings.SettingsBook;
import org.baton.modules.internal.settings.web.SettingsView;
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
  private final Origins origins;
  private final Requests requests;
  private final Undo undo;
  private final Available available;
  private final RemovedModules removed;
  private final SettingsBook settings;
  private final Database database;

  /** Reads what is installed. */
  @Activate
  public ModuleView(
      @Reference Inventory inventory,
      @Reference Origins origins,
      @Reference Requests requests,
      @Reference Undo undo,
      @Reference Available available,
      @Reference RemovedModules removed,
      @Reference SettingsBook settings,
      @Reference(target = "(org.baton.module=modules)") Database database) {
    this.inventory = inventory;
    this.origins = origins;
    this.requests = requests;
    this.undo = undo;
    this.available = available;
    this.removed = removed;
    this.settings = settings;
    this.database = database;
  }

  View list(String done, Problem problem, Reader reader) {
    Heading heading =
        Heading.of(reader.t("modules.page.modules"), reader.t("modules.page.modules.lead"));
    List<Part> parts = new ArrayList<>();
    List<Action> ways = new ArrayList<>();
    if (installs(reader)) {
      ways.add(Action.link(reader.t("modules.page.add"), ModulePages.HERE + "add").primary());
    }
    ways.add(Action.link(reader.t("modules.publishers.title"), ModulePages.HERE + "publishers/"));
    ways.add(Action.link(reader.t("modules.kept.title"), KeptPages.HERE));
    ways.add(Action.link(reader.t("modules.lock.title"), LockPages.HERE));
    ways.add(Action.link(reader.t("modules.nodes.title"), NodePages.HERE));
    parts.add(heading.actions(ways.toArray(Action[]::new)));
    parts.add(RequestView.rule(requests.fourEyes(), installs(reader), reader));
    said(done, parts, reader);
    if (problem != null) {
      parts.add(refusal(problem, reader));
    }
    List<Entry> all = inventory.entries(reader.locale());
    Map<String, Origin> from = origins.all();
    ModuleCards cards = new ModuleCards(inventory, reader);
    List<Card> drawn =
        all.stream()
            .map(e -> cards.card(e, from.getOrDefault(e.info().id(), Origin.UNSIGNED)))
            .toList();
    String title = reader.t("modules.page.installed");
    parts.add(Section.of("installed", title, new Cards(title, drawn)));
    if (installs(reader)) {
      parts.add(new AvailableView(reader).section(available.list()));
    }
    List<Removed> gone = database.read(removed::all);
    if (!gone.isEmpty()) {
      parts.add(cards.removed(gone));
    }
    parts.addAll(ContainerPart.of(reader));
    return View.of("modules.page.modules", parts);
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
    facts.addAll(LogLines.facts(id, reader));
    parts.add(new Facts(facts, false));
    parts.add(AddsParts.added(inventory.contents(id), info.permissions(), reader));
    AddsParts.menu(inventory.menu(id), reader).forEach(parts::add);
    if (reader.may(SettingsBook.SETTINGS, Access.EVERYWHERE) && settings.has(id)) {
      parts.add(
          new Buttons(
              List.of(Action.link(reader.t("modules.settings.link"), SettingsView.at(id)))));
    }
    if (installs(reader) && !entry.platform()) {
      parts.add(new Buttons(actions(info, reader)));
    } else if (entry.platform()) {
      parts.add(Notice.of(Tone.INFO, reader.t("modules.page.platform")));
    }
    return View.of(title(id, reader), parts);
  }

  private List<Action> actions(ModuleInfo info, Reader reader) {
    String path = ModulePages.at(info.id());
    List<Action> actions = new ArrayList<>();
    actions.add(Action.link(reader.t("modules.page.update"), ModulePages.HERE + "add"));
    actions.add(
        info.state() == ModuleState.STOPPED
            ? Action.send(reader.t("modules.page.start"), path + "/start", Map.of())
            : Action.link(reader.t("modules.page.stop"), path + "/stop"));
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

  private Entry entry(String id, Reader reader) {
    return inventory
        .entry(id, reader.locale())
        .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "modules.unknown", id));
  }

  static Badge badge(ModuleInfo info, Reader reader) {
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
    problem.violations().forEach(v -> lines.add(sentence(v, reader)));
    lines.add(reader.t(problem.code() + ".remedy", words));
    return new Notice(Tone.BAD, reader.t(problem.code(), words), lines, List.of());
  }

  /** A reason with what to do about it, if that is said anywhere. */
  private static String sentence(Violation reason, Reader reader) {
    Object[] words = reason.arguments().toArray();
    String key = reason.code() + ".remedy";
    String remedy = reader.t(key, words);
    String what = reader.t(reason.code(), words);
    return remedy.equals(key) ? what : reader.t("modules.page.sentences", what, remedy);
  }

  /** The text under a key, if a module has it. */
  static Optional<String> found(Reader reader, String key) {
    String words = reader.t(key);
    return words.equals(key) ? Optional.empty() : Optional.of(words);
  }

  /** The module in words; its id when it has none. */
  static String title(String id, Reader reader) {
    return found(reader, id + ".module.title").orElse(id);
  }
}
