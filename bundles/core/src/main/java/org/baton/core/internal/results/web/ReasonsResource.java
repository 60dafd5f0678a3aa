package org.baton.core.internal.results.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.web.Address;
import org.baton.api.web.RestResource;
import org.baton.core.internal.results.Explanations;
import org.baton.core.internal.results.Rankings;
import org.baton.core.internal.results.Rankings.Look;
import org.baton.core.internal.results.Rankings.Shown;
import org.baton.core.internal.results.StoredTree;
import org.baton.core.internal.results.Teller;
import org.baton.core.internal.results.Why;
import org.baton.core.internal.results.Why.Deed;
import org.baton.core.internal.results.Why.Reported;
import org.baton.core.internal.runs.EvaluationRun;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Why numbers are what they are; and the exception: rank orders, with a reason. */
@Component(service = RestResource.class)
@Path("runs/{run: [0-9]+}")
@Produces(MediaType.APPLICATION_JSON)
public final class ReasonsResource implements RestResource {
  private static final int MOST = 500;

  private final Explanations explanations;
  private final Rankings rankings;

  /** A name in both languages. */
  record Title(String zh, String en) {
    static Title of(Text text) {
      return new Title(text.zh(), text.en());
    }
  }

  /** A part of a score. */
  record TermView(String code, Title title, Double score, String state, double share, Double adds) {
    static TermView of(Why.Term term) {
      StoredTree node = term.node();
      return new TermView(
          node.code(),
          Title.of(node.title().text()),
          node.score(),
          node.state().name(),
          term.share(),
          term.points());
    }
  }

  /** A step that worked in the run. */
  record StepView(String id, String module, String version, Map<String, String> parameters) {}

  /** Why a number is what it is. */
  record WhyBody(
      String unit,
      List<String> path,
      Title title,
      Double score,
      String state,
      Double value,
      String measure,
      Double target,
      Long answers,
      Double spread,
      List<String> sentences,
      boolean addsUp,
      List<TermView> terms,
      Reported reported,
      String planHash,
      int planVersion,
      String inputHash,
      Map<String, String> parameters,
      List<StepView> steps,
      List<Deed> history) {}

  /** What is asked for when a rank order is opened. */
  record LookBody(String reason, String kind) {}

  /** A unit in its rank. */
  record RankView(double rank, String unit, Title name, Double total, String grade) {}

  /** A rank order, or a part of it. */
  record RankingBody(
      long id,
      String openedBy,
      Instant openedAt,
      String reason,
      String kind,
      int count,
      List<RankView> items,
      String next) {}

  /** Explains and, with a reason, ranks. */
  @Activate
  public ReasonsResource(@Reference Explanations explanations, @Reference Rankings rankings) {
    this.explanations = explanations;
    this.rankings = rankings;
  }

  /** Why a node of a unit's result has its score, in sentences of the language asked for. */
  @GET
  @Path("results/{unit}/why/{node}")
  public WhyBody why(
      @PathParam("run") long run,
      @PathParam("unit") String unit,
      @PathParam("node") String node,
      @Context HttpHeaders headers) {
    Why why = explanations.why(run, unit, node);
    StoredTree at = why.node();
    EvaluationRun of = why.source().run();
    Teller teller = new Teller(why.source().texts(), headers.getAcceptableLanguages().get(0));
    return new WhyBody(
        unit,
        why.path().stream().map(StoredTree::code).toList(),
        Title.of(at.title().text()),
        at.score(),
        at.state().name(),
        at.value(),
        at.measure(),
        at.target(),
        at.answers(),
        at.spread(),
        teller.why(at),
        why.addsUp(),
        why.terms().stream().map(TermView::of).toList(),
        why.reported(),
        of.planHash(),
        of.planVersion(),
        of.inputHash(),
        of.parameters(),
        of.steps().stream()
            .map(s -> new StepView(s.id(), s.module(), s.version(), s.parameters()))
            .toList(),
        why.history());
  }

  /** Opens a rank order for the caller: needs the permission and a reason, and is recorded. */
  @POST
  @Path("rankings")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(@PathParam("run") long run, LookBody given) {
    if (given == null) {
      throw Problem.of(Kind.INVALID, "core.body.missing");
    }
    Look look = rankings.open(run, given.kind() == null ? "" : given.kind(), given.reason());
    String at = Address.of("api", "core", "runs", run, "rankings", look.id()).toString();
    return Response.status(Response.Status.CREATED)
        .header("Location", at)
        .entity(body(rankings.show(run, look.id(), 0, MOST), 0))
        .build();
  }

  /** A rank order that the caller opened within the last hour. */
  @GET
  @Path("rankings/{look: [0-9]+}")
  public RankingBody show(
      @PathParam("run") long run,
      @PathParam("look") long look,
      @QueryParam("after") @DefaultValue("0") int after) {
    return body(rankings.show(run, look, after, MOST), after);
  }

  private static RankingBody body(Shown shown, int after) {
    Look look = shown.look();
    int end = after + shown.ranked().size();
    return new RankingBody(
        look.id(),
        look.account(),
        look.openedAt(),
        look.reason(),
        look.kind(),
        shown.count(),
        shown.ranked().stream()
            .map(
                r ->
                    new RankView(
                        r.rank(),
                        r.line().unit(),
                        Title.of(r.line().name()),
                        r.line().total(),
                        r.line().grade()))
            .toList(),
        end < shown.count() ? Integer.toString(end) : "");
  }
}
