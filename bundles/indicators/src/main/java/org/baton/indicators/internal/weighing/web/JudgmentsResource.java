package org.baton.indicators.internal.weighing.web;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.text.Text;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.web.form.Requests;
import org.baton.indicators.internal.weighing.Appraisal;
import org.baton.indicators.internal.weighing.Budgets;
import org.baton.indicators.internal.weighing.Inputs.Pair;
import org.baton.indicators.internal.weighing.Item;
import org.baton.indicators.internal.weighing.Judgment;
import org.baton.indicators.internal.weighing.Questionnaires;
import org.baton.indicators.internal.weighing.Questionnaires.Mine;
import org.baton.indicators.internal.weighing.Study.Asks;
import org.baton.indicators.internal.weighing.Study.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The caller's own questionnaires: judgments of pairs, or points that are shared out. */
@Component(service = RestResource.class)
@Path("judgments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class JudgmentsResource implements RestResource {
  private final Questionnaires questionnaires;
  private final Budgets budgets;

  /** Judgments to save. */
  record JudgmentsBody(List<Pair> judgments) {}

  /** Points to save, by the codes of what is weighed. */
  record PointsBody(Map<String, Double> points) {}

  /**
   * A questionnaire as its expert sees it.
   *
   * @param pairs how many pairs there are to judge; 0 where points are shared out
   * @param points what was shared out, by code; empty where pairs are judged
   */
  record MineView(
      long study,
      Text title,
      List<Item> items,
      String asks,
      int pairs,
      LocalDate due,
      boolean open,
      String state,
      int judged,
      Instant savedAt,
      Instant submittedAt,
      List<Judgment> judgments,
      Map<String, Double> points) {
    static MineView of(Mine m) {
      return of(m, Map.of());
    }

    static MineView of(Mine m, Map<String, Double> points) {
      return new MineView(
          m.study().id(),
          m.study().title(),
          m.study().items(),
          m.study().asks().name(),
          m.study().asks() == Asks.PAIRS ? m.study().pairs() : 0,
          m.study().due(),
          m.study().state() == State.ASKING,
          m.expert().state().name(),
          m.expert().judged(),
          m.expert().savedAt(),
          m.expert().submittedAt(),
          m.judgments(),
          points);
    }
  }

  /** Works on the questionnaires. */
  @Activate
  public JudgmentsResource(@Reference Questionnaires questionnaires, @Reference Budgets budgets) {
    this.questionnaires = questionnaires;
    this.budgets = budgets;
  }

  /** The caller's questionnaires, the newest first, without what was judged. */
  @GET
  public Page<MineView> list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    List<MineView> read =
        questionnaires.mine(Requests.before(after), limit + 1).stream().map(MineView::of).toList();
    return Requests.page(read, limit, MineView::study);
  }

  /** The caller's questionnaire of a study. */
  @GET
  @Path("{study: [0-9]+}")
  public MineView get(@PathParam("study") long study) {
    return view(questionnaires.get(study));
  }

  private MineView view(Mine mine) {
    return MineView.of(mine, budgets.of(mine));
  }

  /** Saves all that is judged so far in the place of what was saved before. */
  @PUT
  @Path("{study: [0-9]+}")
  @OneTransaction
  public MineView save(@PathParam("study") long study, JudgmentsBody given) {
    List<Pair> pairs = Objects.requireNonNullElse(Requests.present(given).judgments(), List.of());
    return MineView.of(questionnaires.save(study, pairs));
  }

  /** Saves all points given so far in the place of what was saved before. */
  @PUT
  @Path("{study: [0-9]+}/points")
  @OneTransaction
  public MineView share(@PathParam("study") long study, PointsBody given) {
    Map<String, Double> points =
        Objects.requireNonNullElse(Requests.present(given).points(), Map.of());
    return view(budgets.save(study, points));
  }

  /** How consistent the saved judgments are. */
  @GET
  @Path("{study: [0-9]+}/consistency")
  public Appraisal consistency(@PathParam("study") long study) {
    return questionnaires.appraisal(questionnaires.pairsOf(study));
  }

  /** The smallest change that makes the saved judgments consistent. */
  @GET
  @Path("{study: [0-9]+}/advice")
  public Appraisal.Advice advice(@PathParam("study") long study) {
    return questionnaires.advice(questionnaires.pairsOf(study));
  }

  /** Takes the first step of the advice. */
  @POST
  @Path("{study: [0-9]+}/advice")
  @OneTransaction
  public MineView accept(@PathParam("study") long study, Pair step) {
    return MineView.of(questionnaires.accept(study, Requests.present(step)));
  }

  /** Hands the questionnaire in, once. */
  @POST
  @Path("{study: [0-9]+}/submission")
  @OneTransaction
  public MineView submit(@PathParam("study") long study) {
    boolean points = questionnaires.get(study).study().asks() == Asks.POINTS;
    return view(points ? budgets.submit(study) : questionnaires.submit(study));
  }
}
