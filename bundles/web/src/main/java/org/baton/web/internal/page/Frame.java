package org.baton.web.internal.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.baton.access.Authentication;
import org.baton.api.access.Access;
import org.baton.api.cycle.Cycles;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.page.Notice;
import org.baton.api.text.Texts;
import org.baton.api.web.Announcement;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.MenuEntry.Group;
import org.baton.api.web.MenuEntry.Item;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.web.internal.gate.Visit;
import org.baton.web.internal.problem.Problems;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws pages: a template's content, and around it the bar, the menu and the foot. */
@Component(service = Frame.class)
public final class Frame {
  private static final Logger LOG = LoggerFactory.getLogger(Frame.class);

  private final Texts texts;
  private final Templates own = new Templates(Frame.class.getClassLoader(), "org.baton.web");
  private final Drawing drawing;
  private final String asset;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Access access;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Authentication authentication;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Cycles cycles;

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private final Collection<MenuEntry> entries = new CopyOnWriteArrayList<>();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private final Collection<Announcement> announcements = new CopyOnWriteArrayList<>();

  /** A group of the menu with what the reader may see of it. */
  public record MenuGroup(Group group, List<Item> items) {}

  /** Draws in the readers' languages. */
  @Activate
  public Frame(@Reference Texts texts, @Reference Problems problems) {
    Bundle bundle = FrameworkUtil.getBundle(Frame.class);
    this.asset = bundle == null ? "0" : Long.toHexString(bundle.getLastModified());
    this.texts = texts;
    this.drawing = new Drawing(own, problems);
  }

  Frame(Texts texts, Problems problems, List<Announcement> announcements) {
    this(texts, problems);
    this.announcements.addAll(announcements);
  }

  /** The reader of a request. */
  public Reader reader(Visit visit) {
    return reader(visit, cycles(visit));
  }

  private Reader reader(Visit visit, List<CycleInfo> all) {
    return new PageReader(visit, texts, access, drawing, cycle(visit, all));
  }

  private static String cycle(Visit visit, List<CycleInfo> all) {
    boolean chosen = all.stream().anyMatch(c -> c.code().equals(visit.cycle()));
    return chosen ? visit.cycle() : all.isEmpty() ? "" : all.get(0).code();
  }

  /** The cycles that the reader may choose from. */
  List<CycleInfo> cycles(Visit visit) {
    Cycles present = cycles;
    return present == null || visit.session().isEmpty() ? List.of() : present.list();
  }

  /** A page of this bundle. */
  public String own(View view, Visit visit) {
    return page(own, view, visit);
  }

  /** A page, or only its content when only that is asked for. */
  public String page(Templates templates, View view, Visit visit) {
    List<CycleInfo> all = cycles(visit);
    Reader reader = reader(visit, all);
    String content = content(templates, view, reader);
    if (visit.part()) {
      return content;
    }
    Map<String, Object> frame = new HashMap<>();
    frame.put("reader", reader);
    frame.put("title", texts.text(visit.locale(), view.title()));
    frame.put("content", content);
    frame.put("announced", announced(reader));
    frame.put("language", Addresses.with(visit.address(), "lang", other(reader.lang())));
    frame.put("asset", asset);
    if (visit.guest().isPresent()) {
      return own.render("guest.jte", frame);
    }
    frame.put("menu", menu(visit));
    frame.put("cycles", all);
    frame.put("path", visit.path());
    frame.put("person", visit.session().map(s -> s.caller().name()).orElse(""));
    return own.render("frame.jte", frame);
  }

  /** What every page says; a module that fails must not take the pages of others with it. */
  private List<Notice> announced(Reader reader) {
    List<Notice> notices = new ArrayList<>();
    for (Announcement announcement : announcements) {
      try {
        announcement.notice(reader).ifPresent(notices::add);
      } catch (RuntimeException | LinkageError e) {
        LOG.warn("An announcement failed", e);
      }
    }
    return notices;
  }

  private static String other(String language) {
    return language.equals("zh") ? "en" : "zh";
  }

  private String content(Templates templates, View view, Reader reader) {
    if (view.template().isEmpty()) {
      return own.render("parts.jte", Map.of("reader", reader, "parts", view.parts()));
    }
    Map<String, Object> model = new HashMap<>(view.model());
    model.put("reader", reader);
    return templates.render(view.template(), model);
  }

  /** What the reader may see, in the order of the closed loop. */
  List<MenuGroup> menu(Visit visit) {
    Authentication present = authentication;
    List<MenuGroup> groups = new ArrayList<>();
    if (present == null || visit.session().isEmpty()) {
      return groups;
    }
    List<Item> items =
        entries.stream()
            .map(MenuEntry::item)
            .filter(i -> present.mayAnywhere(i.permission()))
            .sorted(Comparator.comparingInt(Item::order).thenComparing(Item::path))
            .toList();
    for (Group group : Group.values()) {
      List<Item> of = items.stream().filter(i -> i.group() == group).toList();
      if (!of.isEmpty()) {
        groups.add(new MenuGroup(group, of));
      }
    }
    return groups;
  }
}
