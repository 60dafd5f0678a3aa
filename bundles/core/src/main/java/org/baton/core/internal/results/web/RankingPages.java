package org.baton.core.internal.results.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.results.Rankings;
import org.baton.core.internal.results.Rankings.Look;
import org.baton.core.internal.results.Rankings.Ranked;
import org.baton.core.internal.results.Rankings.Shown;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.units.UnitRegister;
import org.baton.core.internal.units.web.Kinds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The exception: a rank order, opened with a reason and marked with it. */
@Component(service = PageResource.class)
@Path("results/{run: [0-9]+}/ranking")
@Produces(MediaType.TEXT_HTML)
public final class RankingPages implements PageResource {
  private static final int SHOWN = 100;
  private static final int MOST_REASON = 2000;

  private final Rankings rankings;
  private final UnitRegister units;

  /** Opens and shows rank orders. */
  @Activate
  public RankingPages(@Reference Rankings rankings, @Reference UnitRegister units) {
    this.rankings = rankings;
    this.units = units;
  }

  /** Asks for the reason. */
  @GET
  public View ask(@PathParam("run") long run, @Context Reader reader) {
    return asking(new Wording(reader), rankings.source(run), form(run, reader));
  }

  /** Opens a rank order. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer open(
      @PathParam("run") long run,
      @FormParam("reason") @DefaultValue("") String reason,
      @FormParam("kind") @DefaultValue("") String kind,
      @Context Reader reader) {
    try {
      Look look = rankings.open(run, kind, reason);
      return Answer.go(path(run, look));
    } catch (Problem e) {
      Form form = form(run, reader).filled(name -> name.equals("reason") ? reason : kind);
      return Answer.refused(
          e, p -> asking(new Wording(reader), rankings.source(run), form.refused(p)));
    }
  }

  /** The rank order, for the one who opened it. */
  @GET
  @Path("{look: [0-9]+}")
  public View show(
      @PathParam("run") long run,
      @PathParam("look") long look,
      @QueryParam("after") @DefaultValue("0") int after,
      @Context Reader reader) {
    Shown shown = rankings.show(run, look, after, SHOWN);
    Wording words = new Wording(reader);
    String mark =
        words.t(
            "core.ranking.mark",
            shown.look().name(),
            reader.time(shown.look().openedAt()),
            shown.look().reason());
    List<Part> parts =
        List.of(
            heading(words, shown.source()),
            Notice.of(Tone.WARN, mark, words.t("core.ranking.not-public")),
            table(words, shown, after));
    return new View("ranking.jte", "core.ranking.title", Map.of("parts", parts, "mark", mark));
  }

  private static String path(long run, Look look) {
    return Address.of("core", "results", run, "ranking", look.id()).toString();
  }

  private static Heading heading(Wording words, Source source) {
    String cycle = source.cycle().title().in(words.reader().locale());
    return new Heading(
        List.of(
            Action.link(words.t("menu.core.results"), "/core/results/"),
            Action.link(cycle, Wording.pathOf(source.run().id()))),
        words.t("core.ranking.title"),
        null,
        words.t("core.ranking.lead"),
        List.of());
  }

  private static View asking(Wording words, Source source, Form form) {
    return View.of(
        "core.ranking.title",
        heading(words, source),
        Notice.of(Tone.WARN, words.t("core.ranking.exception"), words.t("core.ranking.recorded")),
        form);
  }

  private Form form(long run, Reader reader) {
    Field reason =
        Field.of("reason", Field.Kind.AREA, reader.t("core.ranking.reason.label"))
            .hint(reader.t("core.ranking.reason.hint"))
            .most(MOST_REASON)
            .require();
    return Form.of(
            "ranking",
            Address.of("core", "results", run, "ranking").toString(),
            reader.t("core.ranking.open"),
            reason,
            Kinds.filter(reader, units.kinds(), ""))
        .cancel(Wording.pathOf(run));
  }

  private static Table table(Wording words, Shown shown, int after) {
    List<List<Cell>> rows = shown.ranked().stream().map(r -> row(words, shown, r)).toList();
    int end = after + shown.ranked().size();
    String path = path(shown.look().run(), shown.look());
    return Table.of(
            "ranks",
            words.t("core.ranking.caption", shown.count()),
            List.of(
                Column.of(words.t("core.page.unit")),
                Column.number(words.t("core.ranking.rank")),
                Column.number(words.t("core.page.total")),
                Column.of(words.t("core.page.grade"))),
            rows)
        .paging(after > 0 ? path : "", end < shown.count() ? path + "?after=" + end : "")
        .empty(Empty.of(words.t("core.ranking.none"), ""));
  }

  private static List<Cell> row(Wording words, Shown shown, Ranked ranked) {
    var line = ranked.line();
    String name = line.name().in(words.reader().locale());
    return List.of(
        Cell.link(name, Wording.pathOf(shown.look().run(), line.unit())).detail(line.unit()),
        Cell.number(words.value(ranked.rank()), ranked.rank()),
        Cell.number(words.score(line.total()), line.total()),
        Cell.of(words.grade(shown.source(), line.grade())));
  }
}
