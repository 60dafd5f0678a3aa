package org.baton.subjects.internal.survey.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cards;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.survey.Comment;
import org.baton.subjects.internal.survey.Reports;
import org.baton.subjects.internal.survey.Survey;
import org.baton.subjects.internal.survey.Surveys;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people said in words: read, shown or hidden with a reason, and answered. */
@Component(service = PageResource.class)
@Path("surveys/{id: [0-9]+}/comments")
@Produces(MediaType.TEXT_HTML)
public final class CommentPages implements PageResource {
  private static final int SHOWN = 25;

  private final Surveys surveys;
  private final Reports reports;

  /** Works on surveys. */
  @Activate
  public CommentPages(@Reference Surveys surveys, @Reference Reports reports) {
    this.surveys = surveys;
    this.reports = reports;
  }

  private static String here(long id) {
    return Address.below(SurveyPages.HERE, id, "comments").toString();
  }

  /** Comments, in no order that says anything. */
  @GET
  public View list(
      @PathParam("id") long id,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    Survey of = surveys.get(id);
    List<Comment> found = reports.comments(id, null, Entered.place(after, -1), SHOWN + 1);
    Shown<Comment> shown = Shown.of(found, SHOWN, Comment::id);
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("subjects.survey.comments"), reader.t("subjects.comment.lead"))
            .below(
                Action.link(reader.t(SurveyPages.TITLE), SurveyPages.HERE),
                Action.link(of.title().in(reader.lang()), SurveyPages.HERE + id)));
    if (shown.items().isEmpty()) {
      parts.add(
          Empty.of(reader.t("subjects.comment.none"), reader.t("subjects.comment.none.more")));
    } else {
      parts.add(
          new Cards(
              reader.t("subjects.survey.comments"),
              shown.items().stream().map(c -> card(of, c, reader)).toList()));
    }
    if (!shown.next().isEmpty()) {
      String next = here(id) + "?after=" + shown.next();
      parts.add(Buttons.of(Action.link(reader.t("subjects.comment.next"), next)));
    }
    return View.of("subjects.survey.comments", parts);
  }

  private static Cards.Card card(Survey of, Comment comment, Reader reader) {
    int place = of.place(comment.unit());
    String unit = place < 0 ? comment.unit() : reader.t(of.units().get(place).name());
    List<String> lines = new ArrayList<>();
    lines.add(comment.words());
    if (!comment.reason().isEmpty()) {
      lines.add(reader.t("subjects.comment.because", comment.reason()));
    }
    if (!comment.reply().isEmpty()) {
      lines.add(reader.t("subjects.comment.done", comment.reply()));
    }
    Tone tone =
        switch (comment.state()) {
          case WAITING -> Tone.WARN;
          case SHOWN -> Tone.GOOD;
          case HIDDEN -> Tone.PLAIN;
        };
    String state = comment.state().name().toLowerCase(Locale.ROOT);
    return new Cards.Card(
        unit + " · " + comment.question(),
        here(of.id()) + "/" + comment.id(),
        new Badge(tone, reader.t("subjects.comment.state." + state)),
        lines,
        List.of());
  }

  /** One comment with what can be done about it. */
  @GET
  @Path("{comment: [0-9]+}")
  public View comment(
      @PathParam("id") long id, @PathParam("comment") long number, @Context Reader reader) {
    return comment(id, number, null, null, reader);
  }

  private View comment(long id, long number, String which, Problem refused, Reader reader) {
    Survey of = surveys.get(id);
    Comment comment = reports.comment(id, number);
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("subjects.comment.title"), "")
            .below(
                Action.link(of.title().in(reader.lang()), SurveyPages.HERE + id),
                Action.link(reader.t("subjects.survey.comments"), here(id))));
    parts.add(new Cards(reader.t("subjects.comment.title"), List.of(card(of, comment, reader))));
    parts.add(form("moderate", moderation(comment, reader), id, number, which, refused, reader));
    if (comment.state() == Comment.State.SHOWN) {
      Field words =
          Field.of("words", Field.Kind.AREA, reader.t("subjects.comment.reply"))
              .hint(reader.t("subjects.comment.reply.hint"))
              .value(comment.reply())
              .most(2000)
              .require();
      parts.add(form("reply", List.of(words), id, number, which, refused, reader));
    }
    return View.of("subjects.comment.title", parts);
  }

  private static List<Field> moderation(Comment comment, Reader reader) {
    return List.of(
        Field.choice(
                "shown",
                Field.Kind.RADIO,
                reader.t("subjects.comment.decide"),
                List.of(
                    Field.Option.of("yes", reader.t("subjects.comment.show")),
                    Field.Option.of("no", reader.t("subjects.comment.hide"))))
            .value(comment.state() == Comment.State.HIDDEN ? "no" : "yes"),
        Field.of("reason", Field.Kind.AREA, reader.t("subjects.comment.reason"))
            .hint(reader.t("subjects.comment.reason.hint"))
            .value(comment.reason())
            .most(1000));
  }

  private static Form form(
      String name,
      List<Field> fields,
      long id,
      long number,
      String which,
      Problem refused,
      Reader reader) {
    String path = here(id) + "/" + number + "/" + name;
    return new Form(
        name,
        path,
        fields,
        reader.t("subjects.comment.do-" + name),
        "",
        name.equals(which) ? refused : null);
  }

  /** Shows or hides a comment. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("{comment: [0-9]+}/moderate")
  public Answer moderate(
      @PathParam("id") long id,
      @PathParam("comment") long number,
      MultivaluedMap<String, String> given,
      @Context Reader reader) {
    Entered entered = new Entered(given);
    try {
      reports.moderate(id, number, entered.word("shown").equals("yes"), entered.word("reason"));
      return Answer.go(here(id) + "/" + number);
    } catch (Problem problem) {
      return Answer.refused(problem, p -> comment(id, number, "moderate", p, reader));
    }
  }

  /** Says what was done about a comment. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("{comment: [0-9]+}/reply")
  public Answer reply(
      @PathParam("id") long id,
      @PathParam("comment") long number,
      MultivaluedMap<String, String> given,
      @Context Reader reader) {
    try {
      reports.reply(id, number, new Entered(given).word("words"));
      return Answer.go(here(id) + "/" + number);
    } catch (Problem problem) {
      return Answer.refused(problem, p -> comment(id, number, "reply", p, reader));
    }
  }
}
