package org.baton.subjects.internal.survey;

import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.subjects.internal.forms.Forms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What surveys gave: figures with small groups hidden, and what was said in words. */
@Component(service = Reports.class)
public final class Reports {
  /** What somebody must hold to read, moderate and answer what was said in words. */
  public static final String COMMENTS = "subjects.survey.comments";

  private static final int PAGE = 5000;
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_REPLY = 2000;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Forms forms;

  /** Works on the module's schema. */
  @Activate
  public Reports(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Forms forms) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.forms = forms;
  }

  private Survey get(long id) {
    return database
        .read(c -> new SurveyTable(c, database.dialect()).find(id))
        .orElseThrow(Surveys::unknown);
  }

  /** What was answered so far. While a survey is open, only who takes part is told. */
  public Results results(long id) {
    access.require(Surveys.SEE, Access.EVERYWHERE);
    Survey of = get(id);
    Results.Adding adding = new Results.Adding(of, forms.frozen(of.form()));
    long after = -1;
    List<Given> page = page(id, after);
    while (!page.isEmpty()) {
      page.forEach(adding::add);
      after = page.get(page.size() - 1).id();
      page = page(id, after);
    }
    long[] tokens = database.read(c -> new SurveyTable(c, database.dialect()).tokens(id));
    Results results = adding.results(tokens);
    return of.state() == Survey.State.OPEN ? results.withoutAnswers() : results;
  }

  private List<Given> page(long id, long after) {
    return database.read(c -> new AnswerTable(c).page(id, after, PAGE));
  }

  /** Comments behind a number, which says nothing of when they came; {@code state} null for any. */
  public List<Comment> comments(long id, Comment.State state, long after, int limit) {
    access.require(COMMENTS, Access.EVERYWHERE);
    return database.read(c -> new CommentTable(c).page(id, state, after, limit));
  }

  /** One comment. */
  public Comment comment(long survey, long id) {
    access.require(COMMENTS, Access.EVERYWHERE);
    return found(database.read(c -> new CommentTable(c).find(survey, id)));
  }

  /**
   * Shows or hides a comment.
   *
   * @param reason why it is hidden
   */
  public void moderate(long survey, long id, boolean shown, String reason) {
    access.require(COMMENTS, Access.EVERYWHERE);
    if (!shown && reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Problem.of(Kind.INVALID, "subjects.survey.reason", LONGEST_REASON);
    }
    Comment.State to = shown ? Comment.State.SHOWN : Comment.State.HIDDEN;
    database.tx(
        c -> {
          found(new CommentTable(c).find(survey, id));
          new CommentTable(c).moderate(id, to, shown ? "" : reason);
          audit.record(
              "subjects.survey.moderated",
              "survey:" + survey,
              reason,
              Map.of("comment", "" + id, "state", to.name()));
          return null;
        });
  }

  /** Says what was done about a comment that is shown. */
  public void reply(long survey, long id, String words) {
    access.require(COMMENTS, Access.EVERYWHERE);
    if (words.isBlank() || words.length() > LONGEST_REPLY) {
      throw Problem.of(Kind.INVALID, "subjects.survey.reply", LONGEST_REPLY);
    }
    database.tx(
        c -> {
          Comment comment = found(new CommentTable(c).find(survey, id));
          if (comment.state() != Comment.State.SHOWN) {
            throw Problem.of(Kind.CONFLICT, "subjects.survey.not-shown");
          }
          new CommentTable(c).reply(id, words.strip());
          audit.record(
              "subjects.survey.replied", "survey:" + survey, "", Map.of("comment", "" + id));
          return null;
        });
  }

  private static Comment found(java.util.Optional<Comment> comment) {
    return comment.orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.survey.no-comment"));
  }
}
