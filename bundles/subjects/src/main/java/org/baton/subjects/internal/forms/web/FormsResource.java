package org.baton.subjects.internal.forms.web;

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
import java.util.Objects;
import org.baton.api.problem.Violation;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.forms.QuestionBank;
import org.baton.subjects.internal.forms.SheetBindings;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Given;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forms of evaluators, and the bank of questions. */
@Component(service = RestResource.class)
@Path("forms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FormsResource implements RestResource {
  private static final int MOST = 200;

  private final Forms forms;
  private final QuestionBank bank;
  private final SheetBindings bindings;

  /** Works on forms. */
  @Activate
  public FormsResource(
      @Reference Forms forms, @Reference QuestionBank bank, @Reference SheetBindings bindings) {
    this.forms = forms;
    this.bank = bank;
    this.bindings = bindings;
  }

  /** A form to begin. */
  public record Begin(String cycle, String group, Words title) {}

  /** What a draft is to be. */
  public record Draft(int edits, Words title, Words lead, List<Question> questions) {}

  /** Which draft its caller saw. */
  public record Seen(int edits) {}

  /**
   * How evaluators' sheets ask a form.
   *
   * @param selfFirst whether the evaluated bodies evaluate themselves with it; no when left out
   * @param toldFrom from which day the others read what they say; null for never
   */
  public record Use(Boolean selfFirst, LocalDate toldFrom) {}

  /**
   * What the sheets of a form's group ask now.
   *
   * @param form the number of the form; null when they ask plain answers
   * @param obstacles why they cannot ask the form of the request
   */
  public record Asked(Long form, boolean selfFirst, LocalDate toldFrom, List<Mistake> obstacles) {}

  /** A question to take from the bank. */
  public record Taken(int edits, String code) {}

  /** Something wrong with a form: where, what stands there, the key of the sentence. */
  public record Mistake(String field, String value, String code) {
    static Mistake of(Violation v) {
      return new Mistake(v.field(), v.value(), v.code());
    }
  }

  /** Forms, the newest first. */
  @GET
  public Page<Form> list(
      @QueryParam("cycle") @DefaultValue("") String cycle,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Shown.bounded(limit, MOST);
    List<Form> found = forms.page(cycle, Entered.place(after, Long.MAX_VALUE), most + 1);
    return Shown.of(found, most, Form::id).page();
  }

  /** Begins a form with a question an indicator, or as a copy of the newest one. */
  @POST
  @OneTransaction
  public Form begin(Begin given) {
    Begin begin = Given.body(given);
    return forms.begin(
        Given.words(begin.cycle()),
        Given.words(begin.group()),
        Objects.requireNonNullElse(begin.title(), Words.NONE));
  }

  /** A form. */
  @GET
  @Path("{id: [0-9]+}")
  public Form get(@PathParam("id") long id) {
    return forms.get(id);
  }

  /** Saves a draft as it is, mistakes and all. */
  @PUT
  @Path("{id: [0-9]+}")
  @OneTransaction
  public Form save(@PathParam("id") long id, Draft given) {
    Draft draft = Given.body(given);
    List<Question> questions = Given.all("questions", draft.questions());
    return forms.save(id, draft.edits(), new Form.Content(draft.title(), draft.lead(), questions));
  }

  /** Throws a draft away. */
  @DELETE
  @Path("{id: [0-9]+}")
  @OneTransaction
  public void discard(@PathParam("id") long id) {
    forms.discard(id);
  }

  /** Every mistake of a form as it stands. */
  @GET
  @Path("{id: [0-9]+}/mistakes")
  public List<Mistake> mistakes(@PathParam("id") long id) {
    return forms.mistakes(forms.get(id)).stream().map(Mistake::of).toList();
  }

  /** Freezes a draft without mistakes: from now on the group is asked this. */
  @POST
  @Path("{id: [0-9]+}/freeze")
  @OneTransaction
  public Form freeze(@PathParam("id") long id, Seen seen) {
    return forms.freeze(id, Given.body(seen).edits());
  }

  /** What evaluators' sheets of the form's group ask, and what keeps them from asking this form. */
  @GET
  @Path("{id: [0-9]+}/sheets")
  public Asked asked(@PathParam("id") long id) {
    Form form = forms.get(id);
    List<Mistake> obstacles = bindings.obstacles(form).stream().map(Mistake::of).toList();
    return bindings
        .of(form)
        .map(b -> new Asked(b.form(), b.selfFirst(), b.toldFrom(), obstacles))
        .orElse(new Asked(null, false, null, obstacles));
  }

  /** Lets evaluators' sheets of its group ask a frozen form, until one of them is locked. */
  @PUT
  @Path("{id: [0-9]+}/sheets")
  @OneTransaction
  public Asked ask(@PathParam("id") long id, Use given) {
    Use use = Given.body(given);
    bindings.bind(id, Boolean.TRUE.equals(use.selfFirst()), use.toldFrom());
    return asked(id);
  }

  /** Lets evaluators' sheets of its group ask plain answers again, until one of them is locked. */
  @DELETE
  @Path("{id: [0-9]+}/sheets")
  @OneTransaction
  public void askPlainly(@PathParam("id") long id) {
    bindings.unbind(id);
  }

  /** Questions of the bank, in the order of their codes. */
  @GET
  @Path("bank")
  public Page<Question> bank(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Shown.bounded(limit, MOST);
    return Shown.of(bank.page(after, most + 1), most, Question::code).page();
  }

  /** Keeps a question of a form in the bank. */
  @PUT
  @Path("{id: [0-9]+}/questions/{code}/kept")
  @OneTransaction
  public Question keep(@PathParam("id") long id, @PathParam("code") String code) {
    return bank.keep(id, code);
  }

  /** Puts a question of the bank behind the last one of a draft. */
  @POST
  @Path("{id: [0-9]+}/questions")
  @OneTransaction
  public Form take(@PathParam("id") long id, Taken given) {
    Taken taken = Given.body(given);
    return bank.take(id, taken.edits(), Given.words(taken.code()));
  }

  /** Forgets a question of the bank. */
  @DELETE
  @Path("bank/{code}")
  @OneTransaction
  public void forget(@PathParam("code") String code) {
    bank.forget(code);
  }
}
