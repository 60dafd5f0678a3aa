package org.baton.indicators.internal.weighing.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.web.form.Requests;
import org.baton.indicators.internal.weighing.Panel;
import org.baton.indicators.internal.weighing.Studies;
import org.baton.indicators.internal.weighing.Study;
import org.baton.indicators.internal.weighing.Study.Asks;
import org.baton.indicators.internal.weighing.Study.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Studies of weights and the experts who judge for them. */
@Component(service = RestResource.class)
@Path("weights")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StudiesResource implements RestResource {
  private final Studies studies;
  private final Panel panel;

  /** A new study. */
  record StudyBody(String set, String node, Text title) {}

  /** Experts with their weights. */
  record ExpertsBody(List<Panel.Invited> experts) {}

  /**
   * Until when experts answer, and how their judgments are read.
   *
   * @param asks may be left out when they are asked again
   */
  record AskingBody(LocalDate due, Asks asks, Map<String, Object> rules) {}

  /** Why judgments do not count. */
  record ReasonBody(String reason) {}

  /** How many were reminded. */
  record Reminded(int experts) {}

  /** Works on the studies. */
  @Activate
  public StudiesResource(@Reference Studies studies, @Reference Panel panel) {
    this.studies = studies;
    this.panel = panel;
  }

  /** Studies, the newest first. */
  @GET
  public Page<StudyView> list(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    List<StudyView> read =
        studies.page(Requests.before(after), set, limit + 1).stream().map(StudyView::of).toList();
    return Requests.page(read, limit, StudyView::id);
  }

  /** Makes a study of what stands below a node of a set. */
  @POST
  @OneTransaction
  public StudyView create(StudyBody given) {
    StudyBody body = Requests.present(given);
    return StudyView.of(
        studies.create(
            Objects.requireNonNullElse(body.set(), ""),
            Objects.requireNonNullElse(body.node(), ""),
            Objects.requireNonNullElse(body.title(), Text.same(""))));
  }

  /** A study. */
  @GET
  @Path("{study: [0-9]+}")
  public StudyView get(@PathParam("study") long study) {
    return StudyView.of(studies.get(study));
  }

  /** The experts; what can be said of their judgments once they are handed in. */
  @GET
  @Path("{study: [0-9]+}/experts")
  public List<Panel.Standing> experts(@PathParam("study") long study) {
    return panel.standing(study);
  }

  /** Adds experts, or changes their weights. */
  @POST
  @Path("{study: [0-9]+}/experts")
  @OneTransaction
  public List<Panel.Standing> invite(@PathParam("study") long study, ExpertsBody given) {
    panel.invite(study, Objects.requireNonNullElse(Requests.present(given).experts(), List.of()));
    return panel.standing(study);
  }

  /** Asks the experts until a day; asked again, the day changes. */
  @POST
  @Path("{study: [0-9]+}/asking")
  @OneTransaction
  public StudyView ask(@PathParam("study") long study, AskingBody given) {
    AskingBody body = Requests.present(given);
    Study of = studies.get(study);
    Asks asks = body.asks() == null && of.state() != State.OPEN ? of.asks() : body.asks();
    if (asks == null) {
      String known = Asks.PAIRS + ", " + Asks.POINTS;
      throw Problem.invalid(
          "indicators.weigh.invalid",
          List.of(Violation.at("asks", "", "indicators.choice", known)),
          1);
    }
    return StudyView.of(
        asks == Asks.POINTS
            ? panel.askForPoints(study, body.due())
            : panel.ask(study, body.due(), Objects.requireNonNullElse(body.rules(), Map.of())));
  }

  /** Reminds those who have not handed it in. */
  @POST
  @Path("{study: [0-9]+}/reminders")
  @OneTransaction
  public Reminded remind(@PathParam("study") long study) {
    return new Reminded(panel.remind(study));
  }

  /** Ends the answering. */
  @POST
  @Path("{study: [0-9]+}/closing")
  @OneTransaction
  public StudyView close(@PathParam("study") long study) {
    return StudyView.of(panel.close(study));
  }

  /** Lets the judgments of an expert not count, for a reason. */
  @PUT
  @Path("{study: [0-9]+}/experts/{account}/exclusion")
  @OneTransaction
  public List<Panel.Standing> exclude(
      @PathParam("study") long study, @PathParam("account") String account, ReasonBody given) {
    panel.exclude(study, account, Objects.requireNonNullElse(Requests.present(given).reason(), ""));
    return panel.standing(study);
  }

  /** Lets the judgments of an expert count again. */
  @DELETE
  @Path("{study: [0-9]+}/experts/{account}/exclusion")
  public List<Panel.Standing> readmit(
      @PathParam("study") long study, @PathParam("account") String account) {
    panel.readmit(study, account);
    return panel.standing(study);
  }
}
