package org.baton.subjects.internal.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final int KEPT = 50;
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_REPLY = 2000;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Forms forms;
  private final Map<Long, Results> closed = new ConcurrentHashMap<>();

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

  /** Who takes part, and what was answered once it is closed. */
  public Results results(long id) {
    access.require(Surveys.SEE, Access.EVERYWHERE);
    Survey of = get(id);
    if (of.state() == Survey.State.OPEN) {
      // Nobody is to be led by others.
      return database.read(
          c -> {
            Turnout turnout = new AnswerTable(c).turnout(of);
            long[] tokens = new SurveyTable(c, database.dialect()).tokens(id);
            return new Results(
                turnout.answers(),
                -1,
                -1,
                List.of(),
                List.of(),
                turnout.table(),
                null,
                turnout.channels(),
                tokens[0],
                tokens[1]);
          });
    }
    if (closed.size() > KEPT) {
      closed.clear();
    }
    return closed.computeIfAbsent(id, i -> whole(of));
  }

  /** Nothing of a closed survey changes any more, so that it is added up once. */
  private Results whole(Survey of) {
    Tally tally = new Tally(of, forms.frozen(of.form()));
    return database.read(
        c -> {
          AnswerTable answers = new AnswerTable(c);
          answers.each(of.id(), some -> some.forEach(tally::add));
          long[] tokens = new SurveyTable(c, database.dialect()).tokens(of.id());
          return tally.results(answers.turnout(of), tokens);
        });
  }

  /**
   * What people said in words, as far as it is shown to all who see the results: comments behind a
   * number, none while the survey is open.
   */
  public List<Comment> said(long id, long after, int limit) {
    access.require(Surveys.SEE, Access.EVERYWHERE);
    return get(id).state() == Survey.State.OPEN
        ? List.of()
        : database.read(c -> new CommentTable(c).page(id, Comment.State.SHOWN, after, limit));
  }

  /**
   * Comments behind a number, which says nothing of when they came; {@code state} null for any.
   *
   * @throws Problem while the survey is open: whoever looks again and again would see which comment
   *     came with which answer
   */
  public List<Comment> comments(long id, Comment.State state, long after, int limit) {
    requireClosed(id);
    return database.read(c -> new CommentTable(c).page(id, state, after, limit));
  }

  private void requireClosed(long id) {
    access.require(COMMENTS, Access.EVERYWHERE);
    if (get(id).state() == Survey.State.OPEN) {
      throw Problem.of(Kind.CONFLICT, "subjects.survey.comments-later");
    }
  }

  /** One comment. */
  public Comment comment(long survey, long id) {
    requireClosed(survey);
    return found(database.read(c -> new CommentTable(c).find(survey, id)));
  }

  /**
   * Shows or hides a comment.
   *
   * @param reason why it is hidden
   */
  public void moderate(long survey, long id, boolean shown, String reason) {
    requireClosed(survey);
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
    requireClosed(survey);
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

  private static Comment found(Optional<Comment> comment) {
    return comment.orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.survey.no-comment"));
  }
}
