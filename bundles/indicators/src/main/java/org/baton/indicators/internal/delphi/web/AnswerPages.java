package org.baton.indicators.internal.delphi.web;

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
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.delphi.DelphiAnswers;
import org.baton.indicators.internal.delphi.DelphiAnswers.Given;
import org.baton.indicators.internal.web.form.Entered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where an expert answers. */
@Component(service = PageResource.class)
@Path("delphi/mine")
@Produces(MediaType.TEXT_HTML)
public final class AnswerPages implements PageResource {
  static final String HERE = "/indicators/delphi/mine";
  private static final String TITLE = "indicators.delphi.mine";

  private final DelphiAnswers answers;

  /** Works on what an expert is asked. */
  @Activate
  public AnswerPages(@Reference DelphiAnswers answers) {
    this.answers = answers;
  }

  /** The studies the reader is asked in. */
  @GET
  public View list(@Context Reader reader) {
    List<List<Cell>> rows =
        answers.mine().stream()
            .map(
                s ->
                    List.of(
                        Cell.link(s.title(), HERE + "/" + s.id()),
                        Cell.of(reader.number((long) s.round())),
                        DelphiWords.state(reader, s)))
            .toList();
    return View.of(
        TITLE,
        Heading.of(reader.t(TITLE), reader.t("indicators.delphi.mine.lead")),
        Table.of(
                "studies",
                reader.t(TITLE),
                List.of(
                    Table.Column.of(reader.t("indicators.panels.title")),
                    Table.Column.number(reader.t("indicators.delphi.round")),
                    Table.Column.of(reader.t("indicators.consult.state"))),
                rows)
            .empty(
                Empty.of(
                    reader.t("indicators.delphi.mine.none"),
                    reader.t("indicators.delphi.mine.none.more"))));
  }

  /** The questions of the round that runs. */
  @GET
  @Path("{id}")
  public View questions(
      @PathParam("id") long id,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    Given given = answers.given(id);
    return page(reader, given, done, new AnswerForm(reader, given).filled());
  }

  private static View page(Reader reader, Given given, String done, Form form) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(
            given.study().title(),
            reader.t(
                "indicators.delphi.until",
                given.round().number(),
                reader.date(given.round().deadline()))));
    if (!done.isEmpty()) {
      parts.add(Notice.of(Tone.GOOD, reader.t("indicators.consult.saved")));
    }
    if (given.mine().sentAt() != null) {
      parts.add(
          Notice.of(
              Tone.GOOD, reader.t("indicators.delphi.sent"), reader.t("indicators.delphi.wait")));
    } else if (!given.isOpen()) {
      parts.add(Notice.of(Tone.WARN, reader.t("indicators.delphi.over")));
    } else {
      parts.add(form);
    }
    reasons(reader, given, parts);
    return View.of(given.study().title(), parts);
  }

  private static void reasons(Reader reader, Given given, List<Part> parts) {
    List<List<Cell>> rows = new ArrayList<>();
    given
        .items()
        .forEach(
            item ->
                given
                    .reasons()
                    .get(item.place())
                    .forEach(r -> rows.add(List.of(Cell.of(reader.t(item.title())), Cell.of(r)))));
    if (!rows.isEmpty()) {
      parts.add(
          Table.of(
              "reasons",
              reader.t("indicators.delphi.others"),
              List.of(
                  Table.Column.of(reader.t("indicators.delphi.item")),
                  Table.Column.of(reader.t("indicators.delphi.why"))),
              rows));
    }
  }

  /** Keeps the answers, or sends them in. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer answer(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    Given given = answers.given(id);
    AnswerForm shown = new AnswerForm(reader, given);
    try {
      answers.answer(id, shown.read(entered), entered.word("send").equals("yes"));
      return Answer.go(HERE + "/" + id + "?done=yes");
    } catch (Problem e) {
      return Answer.refused(
          e, p -> page(reader, given, "", shown.form().filled(entered::word).refused(p)));
    }
  }
}
