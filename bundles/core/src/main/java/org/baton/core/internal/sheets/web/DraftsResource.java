package org.baton.core.internal.sheets.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baton.api.plan.Scale;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetForm.Criterion;
import org.baton.api.text.Text;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.sheets.Answer;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.sheets.Draft;
import org.baton.core.internal.sheets.DraftBook;
import org.baton.core.internal.sheets.DraftBook.Opened;
import org.baton.core.internal.sheets.PlainAnswers;
import org.baton.core.internal.sheets.SelfFirst;
import org.baton.core.internal.sheets.web.Naming.Names;
import org.baton.core.internal.web.Lists;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The caller's own sheets, saved as they grow and locked once. */
@Component(service = RestResource.class)
@Path("sheets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DraftsResource implements RestResource {
  private static final int LONGEST_TAG = 20;

  private final DraftBook book;
  private final Naming naming;
  private final SelfFirst self;

  /** What is entered: a number, NA when an indicator does not apply, null or nothing for blank. */
  record DraftBody(Map<String, Object> answers, Map<String, String> remarks) {}

  /**
   * What is to be locked: what was seen.
   *
   * @param version the version of the draft
   * @param plan the version of the plan; null when the caller did not look
   */
  record SubmissionBody(int version, Integer plan) {}

  /** Something with a code and a name. */
  record Named(String code, Text name) {}

  /**
   * An indicator that is asked, with the names of what is above it.
   *
   * @param asked whether it is asked given the answers so far
   * @param criterion how the group's form asks for it; null when it is asked plainly
   * @param said what the evaluated body says of itself
   */
  record Asked(
      String code,
      Text name,
      List<Text> above,
      boolean asked,
      Criterion criterion,
      List<String> said) {}

  /** A sheet of the caller's. */
  record Mine(
      long id,
      Named cycle,
      Named unit,
      Named group,
      LocalDate due,
      String state,
      int answered,
      int asked,
      Instant savedAt,
      Instant submittedAt) {
    static Mine of(Assignment a, Names names) {
      return new Mine(
          a.id(),
          new Named(names.cycle(a).code(), names.cycle(a).title()),
          new Named(a.unit(), names.unit(a)),
          new Named(a.group(), names.group(a)),
          a.due(),
          a.state().word(),
          a.answered(),
          a.asked(),
          a.savedAt(),
          a.submittedAt());
    }
  }

  /** A sheet of the caller's with what is asked and what was entered. */
  record DraftView(
      Mine sheet,
      int version,
      boolean takesAnswers,
      int planVersion,
      Scale scale,
      List<Asked> indicators,
      Map<String, Object> answers,
      Map<String, String> remarks) {}

  /** Works on the caller's sheets. */
  @Activate
  public DraftsResource(
      @Reference DraftBook book, @Reference Naming naming, @Reference SelfFirst self) {
    this.book = book;
    this.naming = naming;
    this.self = self;
  }

  /**
   * The caller's sheets, the first due first: those to do, or with {@code over=true} the others.
   */
  @GET
  @Path("assignments")
  public Page<Mine> list(
      @QueryParam("over") @DefaultValue("false") boolean over,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Place place = Place.of(after);
    List<Assignment> read = book.mine(over, place.day(), place.id(), Lists.bounded(limit) + 1);
    Names names = naming.of(read);
    Page<Assignment> page = Lists.page(read, limit, Place::after);
    return new Page<>(page.items().stream().map(a -> Mine.of(a, names)).toList(), page.next());
  }

  /** One of the caller's sheets. The header ETag is its version. */
  @GET
  @Path("drafts/{assignment}")
  public Response get(@PathParam("assignment") long assignment) {
    return answer(book.open(assignment));
  }

  /** Saves what was entered so far, all of it. The header If-Match names the version seen. */
  @PUT
  @Path("drafts/{assignment}")
  @OneTransaction
  public Response save(
      @PathParam("assignment") long assignment,
      @HeaderParam("If-Match") String seen,
      DraftBody given) {
    return answer(book.save(assignment, version(seen), draft(Lists.present(given))));
  }

  /** Locks the sheet. Repeated, it answers the same and locks nothing twice. */
  @POST
  @Path("drafts/{assignment}/submission")
  @OneTransaction
  public Response submit(@PathParam("assignment") long assignment, SubmissionBody given) {
    SubmissionBody seen = Lists.present(given);
    int plan = Objects.requireNonNullElse(seen.plan(), 0);
    return answer(book.submit(assignment, seen.version(), plan));
  }

  private static Draft draft(DraftBody given) {
    List<Violation> mistakes = new ArrayList<>();
    Map<String, Answer> answers =
        PlainAnswers.read(Objects.requireNonNullElse(given.answers(), Map.of()), mistakes);
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.sheet.invalid", mistakes, mistakes.size());
    }
    return new Draft(answers, Objects.requireNonNullElse(given.remarks(), Map.of()));
  }

  private static int version(String seen) {
    String tag = Objects.requireNonNullElse(seen, "").replace("W/", "").replace("\"", "").strip();
    try {
      return Integer.parseInt(tag.length() > LONGEST_TAG ? "" : tag);
    } catch (NumberFormatException e) {
      throw Problem.of(Kind.INVALID, "core.draft.version").causedBy(e);
    }
  }

  private Response answer(Opened opened) {
    Assignment a = opened.assignment();
    Names names = naming.of(opened);
    Set<String> now = opened.judged().asked();
    Map<String, List<String>> said = self.said(opened.cycle(), a.unit(), a.group());
    List<Asked> asked =
        opened.questions().stream()
            .map(
                q ->
                    new Asked(
                        q.code(),
                        q.title(),
                        q.above(),
                        now.contains(q.code()),
                        opened.asks().criterion(q.code()),
                        said.getOrDefault(q.code(), List.of())))
            .toList();
    DraftView view =
        new DraftView(
            Mine.of(a, names),
            a.version(),
            opened.isTaken(),
            opened.plan().number(),
            opened.plan().plan().scale(),
            asked,
            new LinkedHashMap<>(PlainAnswers.write(opened.draft().answers())),
            opened.draft().remarks());
    return Response.ok(view).header("ETag", "\"" + a.version() + "\"").build();
  }
}
