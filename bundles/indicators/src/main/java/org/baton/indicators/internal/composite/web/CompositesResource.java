package org.baton.indicators.internal.composite.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.composite.Document;
import org.baton.indicators.internal.composite.Firmness;
import org.baton.indicators.internal.composite.Outcome;
import org.baton.indicators.internal.composite.RobustnessOrder;
import org.baton.indicators.internal.composite.Studies;
import org.baton.indicators.internal.composite.Study;
import org.baton.indicators.internal.composite.StudyRun;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Studies of composite indices. */
@Component(service = RestResource.class)
@Path("composites")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CompositesResource implements RestResource {
  private static final int MOST = 1000;

  private final Studies studies;

  /** A study as callers write it. */
  record StudyBody(
      String code, Text title, String set, String kind, Integer year, Study.Plan plan) {
    Study study(String as) {
      return new Study(
          as,
          Objects.requireNonNullElse(title, new Text("", "")),
          Objects.requireNonNullElse(set, ""),
          Objects.requireNonNullElse(kind, ""),
          Objects.requireNonNullElse(year, 0),
          Objects.requireNonNullElse(plan, Study.Plan.USUAL),
          0,
          Instant.EPOCH,
          "");
    }
  }

  /** Works on the studies. */
  @Activate
  public CompositesResource(@Reference Studies studies) {
    this.studies = studies;
  }

  /** Studies in the order of their codes. */
  @GET
  public Page<Study> list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    int most = Math.max(1, Math.min(limit, MOST));
    return page(studies.page(after, most + 1), most, Study::code);
  }

  private static <T> Page<T> page(List<T> read, int most, Function<T, String> place) {
    return read.size() <= most
        ? new Page<>(read, "")
        : new Page<>(read.subList(0, most), place.apply(read.get(most - 1)));
  }

  /** Makes a study. */
  @POST
  @OneTransaction
  public Response create(StudyBody given) {
    StudyBody body = present(given);
    Study made = studies.create(body.study(Objects.requireNonNullElse(body.code(), "")));
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  private static <T> T present(T body) {
    if (body == null) {
      throw Problem.of(Kind.INVALID, "indicators.composite.nothing");
    }
    return body;
  }

  /** A study. */
  @GET
  @Path("{code}")
  public Study get(@PathParam("code") String code) {
    return studies.get(code);
  }

  /** Gives a study other contents. */
  @PUT
  @Path("{code}")
  @OneTransaction
  public Study change(@PathParam("code") String code, StudyBody given) {
    return studies.change(present(given).study(code), 0);
  }

  /** The data of a study as they are now. */
  @GET
  @Path("{code}/document")
  public Document document(@PathParam("code") String code) {
    return studies.document(code);
  }

  /** The runs of a study, the newest first. */
  @GET
  @Path("{code}/runs")
  public Page<StudyRun.Line> runs(
      @PathParam("code") String code,
      @QueryParam("after") @DefaultValue("0") int after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    int most = Math.max(1, Math.min(limit, MOST));
    studies.get(code);
    return page(studies.runs(code, after, most + 1), most, r -> Integer.toString(r.number()));
  }

  /** Computes a study and keeps what comes out. */
  @POST
  @Path("{code}/runs")
  @OneTransaction
  public Response run(@PathParam("code") String code) {
    return Response.status(Response.Status.CREATED).entity(studies.run(code)).build();
  }

  /** A run. */
  @GET
  @Path("{code}/runs/{number}")
  public StudyRun run(@PathParam("code") String code, @PathParam("number") int number) {
    return studies.run(code, number);
  }

  /** Tests how firm the totals of a run are; without a body by the settings of the study. */
  @POST
  @Path("{code}/runs/{number}/robustness")
  @OneTransaction
  public Firmness test(
      @PathParam("code") String code, @PathParam("number") int number, RobustnessOrder order) {
    return studies.test(code, number, order);
  }

  /** The scores of all nodes as a file; codes and numbers only, so that no cell is a formula. */
  @GET
  @Path("{code}/runs/{number}/scores.csv")
  @Produces("text/csv;charset=UTF-8")
  public String file(@PathParam("code") String code, @PathParam("number") int number) {
    Outcome.Table scores = studies.run(code, number).outcome().scores();
    StringBuilder file = new StringBuilder("unit," + String.join(",", scores.columns()) + "\r\n");
    for (int i = 0; i < scores.units().size(); i++) {
      file.append(scores.units().get(i));
      for (Double score : scores.values().get(i)) {
        file.append(',').append(score == null ? "" : score.toString());
      }
      file.append("\r\n");
    }
    return file.toString();
  }
}
