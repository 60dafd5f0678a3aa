package org.baton.core.internal.results.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.web.Answer;
import org.baton.api.web.HomeSection;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.results.OwnResults;
import org.baton.core.internal.results.OwnResults.Own;
import org.baton.core.internal.results.ResultLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The way of an evaluated body to its own newest result: in the menu, on the home page. */
@Component(service = {PageResource.class, MenuEntry.class, HomeSection.class})
@Path("my-result")
@Produces(MediaType.TEXT_HTML)
public final class MyResultPages implements PageResource, MenuEntry, HomeSection {
  private static final String VIEW_OWN = "core.results.view.own";
  private static final int ORDER_AT_HOME = 15;
  private static final int ORDER_IN_MENU = 41;
  private static final int SHOWN_AT_HOME = 3;

  private final OwnResults own;
  private final Access access;

  /** Shows what units may know of themselves. */
  @Activate
  public MyResultPages(@Reference OwnResults own, @Reference Access access) {
    this.own = own;
    this.access = access;
  }

  @Override
  public Item item() {
    // Who sees the results of all has no use for a way to those of one's own.
    String permission = own.isOwner() ? VIEW_OWN : "core.results.own.nobody";
    return new Item(
        Group.EVALUATE, ORDER_IN_MENU, "/core/my-result/", "menu.core.my-result", permission);
  }

  @Override
  public int order() {
    return ORDER_AT_HOME;
  }

  @Override
  public List<Part> parts(Reader reader) {
    if (!own.isOwner()) {
      return List.of();
    }
    return own.newest().stream()
        .limit(SHOWN_AT_HOME)
        .<Part>map(o -> section(new Wording(reader), o))
        .toList();
  }

  /** One's own newest result; with several units, the choice of them. */
  @GET
  public Answer mine(@Context Reader reader) {
    if (access.units(VIEW_OWN, "").isEmpty()) {
      access.require(VIEW_OWN, Access.EVERYWHERE);
    }
    List<Own> results = own.newest();
    if (results.size() == 1) {
      return Answer.go(path(results.get(0)));
    }
    Wording words = new Wording(reader);
    List<Part> parts = new ArrayList<>();
    parts.add(Heading.of(words.t("menu.core.my-result"), words.t("core.results.my.lead")));
    results.forEach(o -> parts.add(section(words, o)));
    if (results.isEmpty()) {
      parts.add(Empty.of(words.t("core.results.my.none"), words.t("core.results.my.none.how")));
    }
    return Answer.show(View.of("menu.core.my-result", parts));
  }

  private static String path(Own own) {
    return Wording.pathOf(own.source().run().id(), own.line().unit());
  }

  private static Section section(Wording words, Own own) {
    ResultLine line = own.line();
    Double last = own.past().get(own.source().cycle().year() - 1);
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            words.t("core.page.total"),
            words.score(line.total(), line.state()),
            last == null ? "" : words.t("core.results.last-year", words.score(last)),
            Tone.PLAIN,
            path(own)));
    facts.add(Fact.of(words.t("core.page.grade"), words.grade(own.source(), line.grade())));
    if (last != null && line.total() != null) {
      double by = line.total() - last;
      facts.add(new Fact(words.t("core.results.since"), words.moved(by), "", Wording.tone(by), ""));
    }
    String cycle = own.source().cycle().title().in(words.reader().locale());
    String name = line.name().in(words.reader().locale());
    return Section.of(
        "my-result-" + line.unit(),
        words.t("core.results.my.title", name, cycle),
        new Facts(facts, true),
        org.baton.api.page.Buttons.of(Action.link(words.t("core.results.my.open"), path(own))));
  }
}
