package org.baton.subjects.internal.survey.web;

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
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.api.web.SecretAnswer;
import org.baton.subjects.internal.forms.Reply;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.survey.Booth;
import org.baton.subjects.internal.survey.Comment;
import org.baton.subjects.internal.survey.Counting;
import org.baton.subjects.internal.survey.Reports;
import org.baton.subjects.internal.survey.Results;
import org.baton.subjects.internal.survey.Survey;
import org.baton.subjects.internal.survey.Survey.Anonymity;
import org.baton.subjects.internal.survey.Survey.Stratum;
import org.baton.subjects.internal.survey.Survey.Way;
import org.baton.subjects.internal.survey.Surveys;
import org.baton.subjects.internal.survey.Surveys.Silent;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Given;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Surveys, for those who run them. */
@Component(service = RestResource.class)
@Path("surveys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SurveysResource implements RestResource {
  private static final int MOST = 200;
  private static final int MINIMUM = 5;
  private static final int FASTEST = 10;
  private static final int DEVICE = 3;

  private final Surveys surveys;
  private final Booth booth;
  private final Counting counting;
  private final Reports reports;

  /** Works on surveys. */
  @Activate
  public SurveysResource(
      @Reference Surveys surveys,
      @Reference Booth booth,
      @Reference Counting counting,
      @Reference Reports reports) {
    this.surveys = surveys;
    this.booth = booth;
    this.counting = counting;
    this.reports = reports;
  }

  /**
   * A survey to open.
   *
   * @param minimum 5 when left out
   * @param fastest 10 when left out
   * @param deviceMost 3 when left out
   */
  public record Opened(
      long form,
      Words title,
      Way way,
      Boolean assisted,
      Anonymity anonymity,
      Integer minimum,
      Integer fastest,
      Integer deviceMost,
      LocalDate lastDay,
      List<String> units,
      List<Stratum> strata) {}

  /** Words to make: for these people, or so many for nobody in particular. */
  public record Invited(List<String> holders, Integer count) {}

  /** A new last day. */
  public record Extended(LocalDate lastDay) {}

  /** Whether flagged answers become sheets, and why. */
  public record Counted(boolean flaggedToo, String reason) {}

  /** An answer that an officer enters. */
  public record Assisted(
      String key, String token, String unit, String stratum, Map<String, Reply> replies) {}

  /** Whether a comment is shown; why it is not. */
  public record Moderated(boolean shown, String reason) {}

  /** What was done about a comment. */
  public record Replied(String words) {}

  /** Surveys, the newest first. */
  @GET
  public Page<Survey> list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Shown.bounded(limit, MOST);
    List<Survey> found = surveys.page(Entered.place(after, Long.MAX_VALUE), most + 1);
    return Shown.of(found, most, Survey::id).page();
  }

  /** Opens a survey, and freezes its form when that is a draft. */
  @POST
  @OneTransaction
  public Survey open(Opened opened) {
    Opened given = Given.body(opened);
    return surveys.open(
        new Surveys.Order(
            given.form(),
            Objects.requireNonNullElse(given.title(), Words.NONE),
            Objects.requireNonNullElse(given.way(), Way.OPEN),
            Boolean.TRUE.equals(given.assisted()),
            Objects.requireNonNullElse(given.anonymity(), Anonymity.ANONYMOUS),
            Objects.requireNonNullElse(given.minimum(), MINIMUM),
            Objects.requireNonNullElse(given.fastest(), FASTEST),
            Objects.requireNonNullElse(given.deviceMost(), DEVICE),
            given.lastDay(),
            Given.all("units", given.units()),
            Given.all("strata", given.strata())));
  }

  /** A survey. */
  @GET
  @Path("{id: [0-9]+}")
  public Survey get(@PathParam("id") long id) {
    return surveys.get(id);
  }

  /** Makes words that work once; they are told now and never again. */
  @POST
  @Path("{id: [0-9]+}/tokens")
  @SecretAnswer
  public List<String> tokens(@PathParam("id") long id, Invited given) {
    Invited invited = Given.body(given);
    List<String> holders = Given.all("holders", invited.holders());
    return surveys.tokens(id, holders, Objects.requireNonNullElse(invited.count(), 0));
  }

  /** Those who were given a word and have not used it. */
  @GET
  @Path("{id: [0-9]+}/silent")
  public Page<Silent> silent(
      @PathParam("id") long id,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Shown.bounded(limit, MOST);
    return Shown.of(surveys.silent(id, after, most + 1), most, Silent::holder).page();
  }

  /** Moves the last day. */
  @PUT
  @Path("{id: [0-9]+}/last-day")
  @OneTransaction
  public Survey extend(@PathParam("id") long id, Extended given) {
    return surveys.extend(id, Given.body(given).lastDay());
  }

  /** Enters an answer for a citizen at a counter. */
  @POST
  @Path("{id: [0-9]+}/assisted")
  public Booth.Receipt assist(@PathParam("id") long id, Assisted given) {
    Assisted sent = Given.body(given);
    return booth.assist(
        id,
        new Booth.Sent(
            Given.words(sent.key()),
            "",
            Given.words(sent.token()),
            0,
            Given.words(sent.unit()),
            Given.words(sent.stratum()),
            Given.all("replies", sent.replies())));
  }

  /** Ends a survey. */
  @POST
  @Path("{id: [0-9]+}/close")
  public Survey close(@PathParam("id") long id) {
    counting.close(id);
    return surveys.get(id);
  }

  /** Makes the answers of a closed survey sheets of its cycle, each once. */
  @POST
  @Path("{id: [0-9]+}/count")
  public Counting.Outcome count(@PathParam("id") long id, Counted given) {
    Counted counted = Given.body(given);
    return counting.count(id, counted.flaggedToo(), Given.words(counted.reason()));
  }

  /** Who took part and, once it is closed, what was answered; small groups are hidden. */
  @GET
  @Path("{id: [0-9]+}/results")
  public Results results(@PathParam("id") long id) {
    return reports.results(id);
  }

  /** What was said in words; {@code state} is WAITING, SHOWN, HIDDEN or left out for any. */
  @GET
  @Path("{id: [0-9]+}/comments")
  public Page<Comment> comments(
      @PathParam("id") long id,
      @QueryParam("state") Comment.State state,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Shown.bounded(limit, MOST);
    List<Comment> found = reports.comments(id, state, Entered.place(after, -1), most + 1);
    return Shown.of(found, most, Comment::id).page();
  }

  /** Shows or hides a comment. */
  @PUT
  @Path("{id: [0-9]+}/comments/{comment: [0-9]+}/state")
  @OneTransaction
  public void moderate(
      @PathParam("id") long id, @PathParam("comment") long comment, Moderated given) {
    Moderated moderated = Given.body(given);
    reports.moderate(id, comment, moderated.shown(), Given.words(moderated.reason()));
  }

  /** Says what was done about a comment. */
  @PUT
  @Path("{id: [0-9]+}/comments/{comment: [0-9]+}/reply")
  @OneTransaction
  public void reply(@PathParam("id") long id, @PathParam("comment") long comment, Replied given) {
    reports.reply(id, comment, Given.words(Given.body(given).words()));
  }
}
