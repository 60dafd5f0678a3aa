package org.baton.subjects.internal.forms.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Heading;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.Titles;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forms: a list, and the form of a new one. */
@Component(service = PageResource.class)
@Path("forms")
@Produces(MediaType.TEXT_HTML)
public final class FormPages implements PageResource {
  static final String HERE = "/subjects/forms/";
  static final String TITLE = "menu.subjects.forms";
  private static final int SHOWN = 50;

  private final Access access;
  private final Forms forms;
  private final Titles titles;

  /** Works on forms. */
  @Activate
  public FormPages(@Reference Access access, @Reference Forms forms, @Reference Titles titles) {
    this.access = access;
    this.forms = forms;
    this.titles = titles;
  }

  private boolean makes() {
    return access.may(Forms.MAKE, Access.EVERYWHERE);
  }

  /** Forms, the newest first. */
  @GET
  public View list(@QueryParam("before") @DefaultValue("") String before, @Context Reader reader) {
    List<Form> found = forms.page("", Entered.place(before, Long.MAX_VALUE), SHOWN + 1);
    Shown<Form> shown = Shown.of(found, SHOWN, Form::id);
    Titles.OfPage names = titles.page();
    List<List<Cell>> rows = shown.items().stream().map(f -> row(f, names, reader)).toList();
    String next = shown.next().isEmpty() ? "" : "?before=" + shown.next();
    Table table =
        Table.of(
                "forms",
                reader.t(TITLE),
                List.of(
                    Table.Column.of(reader.t("subjects.form.name")),
                    Table.Column.of(reader.t("subjects.form.cycle")),
                    Table.Column.of(reader.t("subjects.form.of-group")),
                    Table.Column.number(reader.t("subjects.form.questions")),
                    Table.Column.of(reader.t("subjects.form.state"))),
                rows)
            .paging(before.isEmpty() ? "" : HERE, next)
            .empty(Empty.of(reader.t("subjects.form.none"), reader.t("subjects.form.none.more")));
    Heading heading = Heading.of(reader.t(TITLE), reader.t("subjects.form.list"));
    Action begin = Action.link(reader.t("subjects.form.new"), HERE + "new").primary();
    return View.of(TITLE, makes() ? heading.actions(begin) : heading, table);
  }

  private static List<Cell> row(Form form, Titles.OfPage names, Reader reader) {
    boolean frozen = form.frozen();
    return List.of(
        Cell.link(form.title().in(reader.lang()), HERE + form.id()),
        Cell.of(reader.t(names.cycle(form.cycle()))),
        Cell.of(reader.t(names.group(form.cycle(), form.group()))),
        Cell.number(reader.number(form.questions().size()), form.questions().size()),
        Cell.badge(
            frozen ? Tone.GOOD : Tone.WARN,
            reader.t(frozen ? "subjects.form.is-frozen" : "subjects.form.is-draft")));
  }

  /** The form of a new form, for the cycle chosen in the bar. */
  @GET
  @Path("new")
  public View fresh(@Context Reader reader) {
    access.require(Forms.MAKE, Access.EVERYWHERE);
    return fresh(reader, beginning(reader));
  }

  private org.baton.api.page.Form beginning(Reader reader) {
    String cycle = reader.cycle();
    List<EvaluatorGroup> groups = cycle.isEmpty() ? List.of() : titles.groups(cycle);
    List<Field.Option> options =
        groups.stream().map(g -> Field.Option.of(g.code(), reader.t(g.title()))).toList();
    return org.baton.api.page.Form.of(
        "begin-form",
        HERE + "new",
        reader.t("subjects.form.begin"),
        Field.of("cycle", Field.Kind.TEXT, reader.t("subjects.form.cycle"))
            .value(cycle)
            .hint(reader.t("subjects.form.cycle.hint"))
            .require(),
        Field.choice("group", Field.Kind.SELECT, reader.t("subjects.form.of-group"), options)
            .require(),
        Field.of("titleZh", Field.Kind.TEXT, reader.t("subjects.form.name-zh")).require(),
        Field.of("titleEn", Field.Kind.TEXT, reader.t("subjects.form.name-en")).require());
  }

  private static View fresh(Reader reader, org.baton.api.page.Form form) {
    return View.of(
        "subjects.form.new",
        Heading.of(reader.t("subjects.form.new"), reader.t("subjects.form.new.lead"))
            .below(Action.link(reader.t(TITLE), HERE)),
        form);
  }

  /** Begins a form. */
  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer begin(MultivaluedMap<String, String> given, @Context Reader reader) {
    Entered e = new Entered(given);
    try {
      Words title = Words.of(e.word("titleZh"), e.word("titleEn"));
      return Answer.go(HERE + forms.begin(e.word("cycle"), e.word("group"), title).id());
    } catch (Problem problem) {
      return Answer.refused(
          problem, p -> fresh(reader, beginning(reader).filled(e::word).refused(p)));
    }
  }

  static String path(long id) {
    return Address.below(HERE, id).toString();
  }
}
