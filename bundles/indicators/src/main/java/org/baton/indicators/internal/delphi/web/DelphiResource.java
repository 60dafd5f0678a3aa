package org.baton.indicators.internal.delphi.web;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.delphi.DelphiAnswers;
import org.baton.indicators.internal.delphi.DelphiDecisions;
import org.baton.indicators.internal.delphi.DelphiDecisions.Decision;
import org.baton.indicators.internal.delphi.DelphiStudies;
import org.baton.indicators.internal.delphi.DelphiStudies.Plan;
import org.baton.indicators.internal.delphi.DelphiStudies.Report;
import org.baton.indicators.internal.delphi.Round;
import org.baton.indicators.internal.delphi.Sheet;
import org.baton.indicators.internal.delphi.Sheet.Mark;
import org.baton.indicators.internal.delphi.Study;
import org.baton.indicators.internal.web.form.Requests;
import org.baton.methods.delphi.Judgment;
import org.baton.methods.delphi.StopRule;
import org.baton.methods.input.BadInput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Delphi studies: for those who run them and for those who answer. */
@Component(service = RestResource.class)
@Path("delphi")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DelphiResource implements RestResource {
  private final DelphiStudies studies;
  private final DelphiAnswers answers;
  private final DelphiDecisions decisions;

  /** Works on studies. */
  @Activate
  public DelphiResource(
      @Reference DelphiStudies studies,
      @Reference DelphiAnswers answers,
      @Reference DelphiDecisions decisions) {
    this.studies = studies;
    this.answers = answers;
    this.decisions = decisions;
  }

  /** A study to begin; what is left out of the rule is as usual. */
  public record GivenStudy(
      long panel,
      String title,
      Boolean feasibility,
      LocalDate deadline,
      Double agreement,
      Double movement,
      Double width,
      Integer lastRound,
      Double agreesFrom,
      Double essentialFrom) {
    Plan plan() {
      StopRule usual = StopRule.USUAL;
      return new Plan(
          panel,
          Objects.requireNonNullElse(title, "").strip(),
          Boolean.TRUE.equals(feasibility),
          StudyForm.rule(
              Objects.requireNonNullElse(agreement, usual.agreement()),
              Objects.requireNonNullElse(movement, usual.movement()),
              Objects.requireNonNullElse(width, usual.width()),
              Objects.requireNonNullElse(lastRound, usual.lastRound())),
          Objects.requireNonNullElse(agreesFrom, 4.0),
          Objects.requireNonNullElse(essentialFrom, StudyForm.ESSENTIAL_FROM),
          Objects.requireNonNullElse(deadline, LocalDate.EPOCH));
    }
  }

  /** A round to open. */
  public record GivenRound(LocalDate deadline, String reason) {}

  /** Answers by the place of the item, to be kept or sent in. */
  public record GivenSheet(
      Map<Integer, Mark> answers, Steps judgment, String suggestion, boolean send) {}

  /** What answers rest on, in steps; see {@link Judgment}. */
  public record Steps(int familiarity, int practice, int theory, int peers, int intuition) {
    Judgment judgment() {
      try {
        return new Judgment(familiarity, practice, theory, peers, intuition);
      } catch (BadInput e) {
        throw org.baton.api.problem.Problem.of(
                org.baton.api.problem.Problem.Kind.INVALID, "indicators.delphi-judgment")
            .causedBy(e);
      }
    }
  }

  /** Studies, the newest first. */
  @GET
  public Page<Study> list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    List<Study> found = studies.page(Requests.before(after), limit + 1);
    return Requests.page(found, limit, Study::id);
  }

  /** Begins a study. */
  @POST
  @OneTransaction
  public Study begin(GivenStudy given) {
    return studies.begin(Requests.present(given).plan());
  }

  /** A study with all its figures. */
  @GET
  @Path("{id}")
  public Report report(@PathParam("id") long id) {
    return studies.report(id);
  }

  /** The sheets of a round that were sent in, without who filled them in. */
  @GET
  @Path("{id}/rounds/{round}/sheets")
  public List<Sheet> sheets(@PathParam("id") long id, @PathParam("round") int round) {
    return studies.sheets(id, round);
  }

  /** Closes the round that runs. */
  @POST
  @Path("{id}/close")
  @OneTransaction
  public Round close(@PathParam("id") long id) {
    return studies.close(id);
  }

  /** Opens the next round. */
  @POST
  @Path("{id}/rounds")
  @OneTransaction
  public Study open(@PathParam("id") long id, GivenRound given) {
    LocalDate deadline =
        Objects.requireNonNullElse(Requests.present(given).deadline(), LocalDate.EPOCH);
    return studies.open(id, deadline, Objects.requireNonNullElse(given.reason(), ""));
  }

  /** Decides about every item, by its code. */
  @POST
  @Path("{id}/decisions")
  @OneTransaction
  public Report decide(@PathParam("id") long id, Map<String, Decision> given) {
    decisions.decide(id, Requests.present(given));
    return studies.report(id);
  }

  /** What the caller is asked. */
  @GET
  @Path("{id}/sheet")
  public DelphiAnswers.Given mine(@PathParam("id") long id) {
    return answers.given(id);
  }

  /** Keeps what the caller answered, or sends it in. */
  @PUT
  @Path("{id}/sheet")
  @OneTransaction
  public Sheet answer(@PathParam("id") long id, GivenSheet given) {
    Sheet sheet =
        new Sheet(
            0,
            Objects.requireNonNullElse(Requests.present(given).answers(), Map.of()),
            Optional.ofNullable(given.judgment()).map(Steps::judgment),
            Objects.requireNonNullElse(given.suggestion(), ""),
            null);
    return answers.answer(id, sheet, given.send());
  }
}
