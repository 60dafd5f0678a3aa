package org.baton.subjects.internal.forms.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetBook;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.forms.QuestionBank;
import org.baton.subjects.internal.forms.SheetBindings;
import org.baton.subjects.internal.forms.Steps;
import org.baton.subjects.internal.forms.Titles;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.survey.web.PaperMaker;
import org.baton.subjects.internal.web.Entered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A form, how it will look, and its editor: each change is saved, mistakes and all, and all
 * mistakes are told.
 */
@Component(service = PageResource.class)
@Path("forms/{id: [0-9]+}")
@Produces(MediaType.TEXT_HTML)
public final class EditorPages implements PageResource {
  private static final int MOST_OF_BANK = 200;
  private static final String CYCLE = "core.cycles.view";

  private final Access access;
  private final Forms forms;
  private final QuestionBank bank;
  private final SheetBook sheets;
  private final Titles titles;
  private final SheetBindings bindings;

  /** Works on forms. */
  @Activate
  public EditorPages(
      @Reference Access access,
      @Reference Forms forms,
      @Reference QuestionBank bank,
      @Reference SheetBook sheets,
      @Reference Titles titles,
      @Reference SheetBindings bindings) {
    this.access = access;
    this.forms = forms;
    this.bank = bank;
    this.sheets = sheets;
    this.titles = titles;
    this.bindings = bindings;
  }

  /** A form with its questions. */
  @GET
  public View form(@PathParam("id") long id, @Context Reader reader) {
    return form(forms.get(id), null, reader);
  }

  private View form(Form form, Problem refused, Reader reader) {
    // What is wrong with a form hangs on its cycle's plan, which not every reader may see.
    boolean sees = access.may(CYCLE, Access.EVERYWHERE, form.cycle());
    boolean makes = sees && access.may(Forms.MAKE, Access.EVERYWHERE, form.cycle());
    boolean drafts = makes && !form.frozen();
    List<Part> parts =
        new ArrayList<>(
            new FormView(reader, form, titles.page(), makes)
                .parts(
                    form.frozen() || !sees ? List.of() : forms.mistakes(form),
                    drafts ? bank.page("", MOST_OF_BANK) : List.of(),
                    refused));
    if (form.frozen() && sees) {
      SheetUse use = new SheetUse(reader, form, bindings.of(form).orElse(null));
      parts.add(use.section(bindings.obstacles(form), makes));
    }
    return View.of(form.title().in(reader.lang()), parts);
  }

  /** How a form looks to those who answer it. */
  @GET
  @Path("preview")
  public View preview(@PathParam("id") long id, @Context Reader reader) {
    PaperMaker maker = new PaperMaker(reader, reader.lang(), name -> "", null);
    return new View(
        "survey.jte", "subjects.form.preview", Map.of("paper", maker.preview(forms.get(id))));
  }

  private Answer done(long id, Reader reader, Supplier<String> work) {
    try {
      return Answer.go(work.get());
    } catch (Problem problem) {
      return Answer.refused(problem, p -> form(forms.get(id), p, reader));
    }
  }

  private Answer saved(long id, Entered e, Reader reader, UnaryOperator<List<Question>> change) {
    return done(
        id,
        reader,
        () -> {
          Form form = forms.get(id);
          List<Question> questions = change.apply(new ArrayList<>(form.questions()));
          forms.save(
              id, e.whole("edits", -1), new Form.Content(form.title(), form.lead(), questions));
          return FormPages.path(id);
        });
  }

  /** Saves the name and what is said before the first question. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer texts(
      @PathParam("id") long id, MultivaluedMap<String, String> given, @Context Reader reader) {
    Entered e = new Entered(given);
    return done(
        id,
        reader,
        () -> {
          Form form = forms.get(id);
          Words title = form.title().with(e.word("titleZh"), e.word("titleEn"));
          Words lead = form.lead().with(e.word("leadZh"), e.word("leadEn"));
          Form.Content content = new Form.Content(title, lead, form.questions());
          forms.save(id, e.whole("edits", -1), content);
          return FormPages.path(id);
        });
  }

  /** The page of a question, or of a new one. */
  @GET
  @Path("questions/{code}")
  public View question(
      @PathParam("id") long id, @PathParam("code") String code, @Context Reader reader) {
    Form form = writable(id);
    Question question =
        form.questions().stream()
            .filter(q -> q.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.form.no-question", code));
    return page(form, question, "/questions/" + code, null, null, reader);
  }

  /** The page of a new question. */
  @GET
  @Path("new-question")
  public View fresh(@PathParam("id") long id, @Context Reader reader) {
    return page(writable(id), empty(), "/new-question", null, null, reader);
  }

  private Form writable(long id) {
    Form form = forms.get(id);
    access.require(Forms.MAKE, Access.EVERYWHERE, form.cycle());
    if (form.frozen()) {
      throw Problem.of(Kind.CONFLICT, "subjects.form.frozen");
    }
    return form;
  }

  private static Question empty() {
    return new Question(
        "",
        Question.Kind.RATING,
        "",
        Steps.FIVE,
        Words.NONE,
        Words.NONE,
        List.of(),
        false,
        false,
        Question.Demand.NONE,
        null);
  }

  private View page(
      Form form, Question question, String to, Entered entered, Problem refused, Reader reader) {
    List<Question> others = form.questions().stream().filter(q -> q != question).toList();
    QuestionForm shown =
        new QuestionForm(reader, sheets.asking(form.cycle(), form.group()).indicators(), others);
    String path = FormPages.path(form.id());
    org.baton.api.page.Form part = shown.form(path + to, path, form.edits(), question);
    return View.of(
        "subjects.form.question",
        Heading.of(reader.t("subjects.form.question"), reader.t("subjects.form.question.lead"))
            .below(
                Action.link(reader.t(FormPages.TITLE), FormPages.HERE),
                Action.link(form.title().in(reader.lang()), path)),
        entered == null ? part : part.filled(entered::word).refused(refused));
  }

  /** Saves a question in the place of the one that had this code. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("questions/{code}")
  public Answer save(
      @PathParam("id") long id,
      @PathParam("code") String code,
      MultivaluedMap<String, String> given,
      @Context Reader reader) {
    return write(id, "/questions/" + code, code, given, reader);
  }

  /** Saves a new question behind the last one. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("new-question")
  public Answer add(
      @PathParam("id") long id, MultivaluedMap<String, String> given, @Context Reader reader) {
    return write(id, "/new-question", "", given, reader);
  }

  private Answer write(
      long id, String to, String code, MultivaluedMap<String, String> given, Reader reader) {
    Entered e = new Entered(given);
    Form form = writable(id);
    try {
      Question before =
          form.questions().stream().filter(q -> q.code().equals(code)).findFirst().orElse(empty());
      Question read = QuestionForm.read(e, before);
      refuseTaken(read.code(), code, form);
      List<Question> all = new ArrayList<>(form.questions());
      all.replaceAll(q -> q.code().equals(code) ? read : q);
      if (code.isEmpty()) {
        all.add(read);
      }
      forms.save(id, e.whole("edits", -1), new Form.Content(form.title(), form.lead(), all));
      return Answer.go(FormPages.path(id));
    } catch (Problem problem) {
      return Answer.refused(problem, p -> page(form, empty(), to, e, p, reader));
    }
  }

  /** Two questions with one code could not be told apart any more, and one would be lost. */
  private static void refuseTaken(String code, String own, Form form) {
    if (!code.equals(own) && form.questions().stream().anyMatch(q -> q.code().equals(code))) {
      List<Violation> taken = List.of(Violation.at("code", code, "subjects.form.twice", code));
      throw Problem.invalid("subjects.wrong", taken, taken.size());
    }
  }

  /** Moves a question one place up. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("up")
  public Answer up(
      @PathParam("id") long id, MultivaluedMap<String, String> given, @Context Reader reader) {
    Entered e = new Entered(given);
    return saved(
        id,
        e,
        reader,
        all -> {
          for (int i = 1; i < all.size(); i++) {
            if (all.get(i).code().equals(e.word("code"))) {
              all.add(i - 1, all.remove(i));
              break;
            }
          }
          return all;
        });
  }

  /** Takes a question off the form. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("remove")
  public Answer remove(
      @PathParam("id") long id, MultivaluedMap<String, String> given, @Context Reader reader) {
    Entered e = new Entered(given);
    return saved(
        id, e, reader, all -> all.stream().filter(q -> !q.code().equals(e.word("code"))).toList());
  }

  /** Keeps a question in the bank. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("to-bank")
  public Answer keep(
      @PathParam("id") long id, MultivaluedMap<String, String> given, @Context Reader reader) {
    return done(
        id,
        reader,
        () -> {
          bank.keep(id, new Entered(given).word("code"));
          return FormPages.path(id);
        });
  }

  /** Takes a question from the bank. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("from-bank")
  public Answer take(
      @PathParam("id") long id, MultivaluedMap<String, String> given, @Context Reader reader) {
    Entered e = new Entered(given);
    return done(
        id,
        reader,
        () -> {
          bank.take(id, e.whole("edits", -1), e.word("code"));
          return FormPages.path(id);
        });
  }

  /** Freezes the form. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("freeze")
  public Answer freeze(
      @PathParam("id") long id, MultivaluedMap<String, String> given, @Context Reader reader) {
    return done(
        id,
        reader,
        () -> {
          forms.freeze(id, new Entered(given).whole("edits", -1));
          return FormPages.path(id);
        });
  }

  /** Lets the sheets of its group ask the form. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("sheets")
  public Answer bind(
      @PathParam("id") long id, MultivaluedMap<String, String> given, @Context Reader reader) {
    Entered e = new Entered(given);
    return done(
        id,
        reader,
        () -> {
          bindings.bind(id, e.ticked("selfFirst"), e.day("toldFrom"));
          return FormPages.path(id);
        });
  }

  /** Lets the sheets of its group ask plain answers again. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("sheets/end")
  public Answer unbind(@PathParam("id") long id, @Context Reader reader) {
    return done(
        id,
        reader,
        () -> {
          bindings.unbind(id);
          return FormPages.path(id);
        });
  }

  /** Throws the draft away. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("discard")
  public Answer discard(@PathParam("id") long id, @Context Reader reader) {
    return done(
        id,
        reader,
        () -> {
          forms.discard(id);
          return FormPages.HERE;
        });
  }
}
