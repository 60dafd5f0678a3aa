package org.baton.core.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.baton.api.text.Text;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.results.OrderOfUnits;
import org.baton.core.internal.results.ResultBook;
import org.baton.core.internal.results.ResultBook.Pair;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.ResultBook.Told;
import org.baton.core.internal.results.ResultLine;
import org.baton.core.internal.results.StoredResult;
import org.baton.core.internal.results.StoredTree;
import org.baton.core.internal.results.Teller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What runs found: in the order of unit codes, never by rank. */
@Component(service = RestResource.class)
@Path("runs/{run: [0-9]+}")
@Produces(MediaType.APPLICATION_JSON)
public final class ResultsResource implements RestResource {
  private final ResultBook book;

  /** A published total of an earlier year. */
  record PastTotal(int year, double total) {}

  /** A unit's result in a list. */
  record Line(
      String unit,
      Names name,
      String state,
      Double total,
      Double points,
      String grade,
      Names gradeTitle,
      List<PastTotal> past,
      Map<String, Double> figures) {
    static Line of(ResultLine r, SortedMap<Integer, Double> before, Source source) {
      List<PastTotal> past = new ArrayList<>();
      before.forEach((year, total) -> past.add(new PastTotal(year, total)));
      Text grade = r.grade().isEmpty() ? Text.same("") : source.grade(r.grade());
      return new Line(
          r.unit(),
          Names.of(r.name()),
          r.state().name(),
          r.total(),
          r.points(),
          r.grade(),
          Names.of(grade),
          past,
          r.figures());
    }
  }

  /** A node of a unit's tree. */
  record NodeView(
      String code,
      Names title,
      Double value,
      String measure,
      Double target,
      Long answers,
      Double spread,
      Double score,
      String state,
      double weight,
      double share,
      List<String> why,
      List<NodeView> children) {
    static NodeView of(StoredTree node, Teller teller) {
      return new NodeView(
          node.code(),
          Names.of(node.title().text()),
          node.value(),
          node.measure(),
          node.target(),
          node.answers(),
          node.spread(),
          node.score(),
          node.state().name(),
          node.weight(),
          node.share(),
          teller.why(node),
          node.children().stream().map(c -> of(c, teller)).toList());
    }
  }

  /** A unit's result with its tree. */
  record Whole(Line result, NodeView tree) {}

  /** A number in two runs; null where there is none. */
  record Change(String code, Double before, Double after) {
    boolean differs() {
      return !Objects.equals(before, after);
    }
  }

  /** A unit in two runs, with the nodes whose scores differ. */
  record UnitChange(
      String unit,
      Names name,
      Double before,
      Double after,
      String gradeBefore,
      String gradeAfter,
      List<Change> nodes) {
    static UnitChange of(Pair pair) {
      StoredResult known = pair.after() == null ? pair.before() : pair.after();
      return new UnitChange(
          pair.unit(),
          Names.of(known.name()),
          pair.before() == null ? null : pair.before().total(),
          pair.after() == null ? null : pair.after().total(),
          pair.before() == null ? "" : pair.before().grade(),
          pair.after() == null ? "" : pair.after().grade(),
          nodes(pair));
    }

    private static List<Change> nodes(Pair pair) {
      Map<String, Double> before = scores(pair.before());
      Map<String, Double> after = scores(pair.after());
      Map<String, Double> all = new java.util.TreeMap<>(before);
      all.putAll(after);
      return all.keySet().stream()
          .map(code -> new Change(code, before.get(code), after.get(code)))
          .filter(Change::differs)
          .toList();
    }

    private static Map<String, Double> scores(StoredResult result) {
      Map<String, Double> scores = new HashMap<>();
      if (result != null) {
        result
            .tree()
            .each(
                n -> {
                  if (n.score() != null) {
                    scores.put(n.code(), n.score());
                  }
                });
      }
      return scores;
    }
  }

  /** Reads results. */
  @Activate
  public ResultsResource(@Reference ResultBook book) {
    this.book = book;
  }

  /** Results in the order of unit codes. */
  @GET
  @Path("results")
  public Page<Line> list(
      @PathParam("run") long run,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("sort") @DefaultValue("") String sort,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    OrderOfUnits.check(sort);
    Source source = book.source(run);
    List<Line> lines =
        book.list(source, kind, words.strip(), after, Lists.bounded(limit) + 1).stream()
            .map(l -> Line.of(l.line(), l.past(), source))
            .toList();
    return Lists.page(lines, limit, Line::unit);
  }

  /** A unit's result with its tree of scores and why each is what it is. */
  @GET
  @Path("results/{unit}")
  public Whole get(
      @PathParam("run") long run, @PathParam("unit") String unit, @Context HttpHeaders headers) {
    Source source = book.source(run);
    Told told = book.get(source, unit);
    Teller teller = new Teller(source.texts(), headers.getAcceptableLanguages().get(0));
    return new Whole(
        Line.of(told.result().line(), told.past(), source),
        NodeView.of(told.result().tree(), teller));
  }

  /** What changed from another, earlier run to this one, by unit. */
  @GET
  @Path("difference/{other: [0-9]+}")
  public Page<UnitChange> difference(
      @PathParam("run") long run,
      @PathParam("other") long other,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    List<UnitChange> changes =
        book
            .difference(book.source(other), book.source(run), after, Lists.bounded(limit) + 1)
            .stream()
            .map(UnitChange::of)
            .toList();
    return Lists.page(changes, limit, UnitChange::unit);
  }
}
