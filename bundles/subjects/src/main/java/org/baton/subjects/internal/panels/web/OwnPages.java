package org.baton.subjects.internal.panels.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Table;
import org.baton.api.page.Tabs;
import org.baton.api.text.Text;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.panels.Surroundings;
import org.baton.subjects.internal.panels.Transparency;
import org.baton.subjects.internal.panels.Transparency.Evaluators;
import org.baton.subjects.internal.web.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a unit has a right to know: who evaluates it, by group and number, without names. */
@Component(service = {PageResource.class, MenuEntry.class})
@Path("own")
@Produces(MediaType.TEXT_HTML)
public final class OwnPages implements PageResource, MenuEntry {
  static final String HERE = "/subjects/own/";
  private static final String TITLE = "menu.subjects.own";
  private static final double HUNDRED = 100;

  private final Access access;
  private final Transparency transparency;
  private final Surroundings around;

  /** Shows what units may know. */
  @Activate
  public OwnPages(
      @Reference Access access,
      @Reference Transparency transparency,
      @Reference Surroundings around) {
    this.access = access;
    this.transparency = transparency;
    this.around = around;
  }

  @Override
  public Item item() {
    // Who sees all panels has no use for a way to those about one's own unit.
    Set<String> units = access.units(Rights.VIEW_OWN, "");
    boolean owner = !units.isEmpty() && !units.contains(Access.EVERYWHERE);
    return new Item(
        Group.EVALUATE, 43, HERE, TITLE, owner ? Rights.VIEW_OWN : "subjects.own.nobody");
  }

  static String path(String unit, String cycle) {
    return Address.of("subjects", "own", unit).with("cycle", cycle).toString();
  }

  /** One's own unit; with several, the choice of them. */
  @GET
  public Answer mine(@Context Reader reader) {
    List<String> own = List.copyOf(transparency.own());
    if (own.size() == 1) {
      return Answer.go(path(own.get(0), ""));
    }
    Map<String, Text> names = around.names(own);
    List<List<Cell>> rows =
        own.stream()
            .sorted()
            .map(
                u -> List.of(Cell.link(reader.t(names.getOrDefault(u, Text.same(u))), path(u, ""))))
            .toList();
    Table table =
        Table.of(
                "units",
                reader.t("subjects.own.units"),
                List.of(Table.Column.of(reader.t("subjects.unit.title"))),
                rows)
            .empty(Empty.of(reader.t("subjects.own.none"), reader.t("subjects.own.none.more")));
    return Answer.show(
        View.of(TITLE, Heading.of(reader.t(TITLE), reader.t("subjects.own.lead")), table));
  }

  /** Who evaluates a unit. */
  @GET
  @Path("{unit}")
  public View unit(
      @PathParam("unit") String unit,
      @QueryParam("cycle") @DefaultValue("") String chosen,
      @Context Reader reader) {
    String cycle = chosen.isEmpty() ? reader.cycle() : chosen;
    access.require(Rights.VIEW_OWN, unit, cycle);
    Text name = around.names(List.of(unit)).getOrDefault(unit, Text.same(unit));
    Heading heading =
        Heading.of(reader.t("subjects.own.title", name), reader.t("subjects.own.lead"));
    if (cycle.isEmpty()) {
      return View.of(
          TITLE,
          heading,
          Empty.of(reader.t("subjects.panels.no-cycle"), reader.t("subjects.own.none.more")));
    }
    return View.of(TITLE, heading, tabs(reader, unit, cycle), table(reader, unit, cycle));
  }

  private Tabs tabs(Reader reader, String unit, String cycle) {
    return new Tabs(
        reader.t("subjects.cycle"),
        around.cycles().stream()
            .map(
                c ->
                    new Tabs.Tab(reader.t(c.title()), path(unit, c.code()), c.code().equals(cycle)))
            .toList());
  }

  private Table table(Reader reader, String unit, String cycle) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Evaluators e : transparency.of(cycle, unit)) {
      String members = e.members() == 0 ? "–" : reader.number(e.members());
      Cell count = Cell.number(members, e.members());
      rows.add(
          List.of(
              Cell.of(reader.t(e.group().title())),
              Cell.of(Words.of(reader, "subjects.side", e.group().side())),
              Cell.of(what(reader, e.answers())),
              e.recused() == 0
                  ? count
                  : count.detail(reader.t("subjects.own.recused", e.recused())),
              Cell.number(reader.number(e.minimum()), e.minimum())));
    }
    return Table.of(
            "evaluators",
            reader.t("subjects.own.table"),
            List.of(
                Table.Column.of(reader.t("subjects.group")),
                Table.Column.of(reader.t("subjects.side")),
                Table.Column.of(reader.t("subjects.own.what")),
                Table.Column.number(reader.t("subjects.own.members")),
                Table.Column.number(reader.t("subjects.groups.minimum"))),
            rows)
        .empty(Empty.of(reader.t("subjects.own.none"), reader.t("subjects.own.none.more")));
  }

  private static String what(Reader reader, List<Surroundings.Answered> answers) {
    return answers.stream()
        .map(
            a ->
                reader.t(
                    a.main() ? "subjects.own.answer.main" : "subjects.own.answer",
                    a.title(),
                    HUNDRED * a.share()))
        .collect(Collectors.joining(reader.t("subjects.and")));
  }

  /** The way to what a unit sees, for whoever keeps panels. */
  static Action action(Reader reader, String unit, String cycle) {
    return Action.link(reader.t("subjects.own.show"), path(unit, cycle));
  }
}
