package org.baton.subjects.internal.matrix.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Form;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.matrix.Element;
import org.baton.subjects.internal.matrix.Matrix;
import org.baton.subjects.internal.matrix.MatrixBook;
import org.baton.subjects.internal.matrix.MatrixBook.Standing;
import org.baton.subjects.internal.matrix.Regimes;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Given;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The matrix in force, the others, and the row of an element to be changed. */
@Component(service = PageResource.class)
@Path("matrix")
@Produces(MediaType.TEXT_HTML)
public final class MatrixPages implements PageResource {
  static final String HERE = "/subjects/matrix/";
  static final String TITLE = "menu.subjects.matrix";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Access access;
  private final MatrixBook book;
  private final GroupRegister groups;
  private final Regimes regimes;
  private final Timepiece time = Timepiece.real();

  /** Works on matrices. */
  @Activate
  public MatrixPages(
      @Reference Access access,
      @Reference MatrixBook book,
      @Reference GroupRegister groups,
      @Reference Regimes regimes) {
    this.access = access;
    this.book = book;
    this.groups = groups;
    this.regimes = regimes;
  }

  private MatrixView view(Reader reader) {
    boolean keeps = access.may(Rights.MANAGE, Access.EVERYWHERE);
    return new MatrixView(reader, groups.all(), keeps);
  }

  /** The matrix in force, or the newest, or how to begin. */
  @GET
  public View current(@Context Reader reader) {
    return current(reader, null);
  }

  private View current(Reader reader, Problem problem) {
    List<Matrix> all = book.list();
    if (all.isEmpty()) {
      boolean ruled = !regimes.all().isEmpty();
      return View.of(TITLE, view(reader).none(ruled, time.day(), problem));
    }
    long id = book.on(time.day()).map(Matrix::id).orElse(all.get(0).id());
    return View.of(TITLE, view(reader).matrix(book.get(id), all));
  }

  /** Takes the standard matrix. */
  @POST
  @Path("standard")
  @Consumes(FORM)
  public Answer takeStandard(MultivaluedMap<String, String> form, @Context Reader reader) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    Entered entered = new Entered(form);
    try {
      Standing taken = book.takeStandard(Given.day("from", entered.day("from")));
      return Answer.go(path(taken.matrix().id()));
    } catch (Problem e) {
      return Answer.refused(e, p -> current(reader, p));
    }
  }

  static String path(long id) {
    return HERE + id;
  }

  static String path(long id, Element element) {
    return Address.below(HERE, id, "elements", element.code()).toString();
  }

  /** One matrix. */
  @GET
  @Path("{id: [0-9]+}")
  public View matrix(@PathParam("id") long id, @Context Reader reader) {
    return View.of(TITLE, view(reader).matrix(book.get(id), book.list()));
  }

  /** Begins a matrix for another day. */
  @POST
  @Path("{id: [0-9]+}/copy")
  @Consumes(FORM)
  public Answer copy(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    Entered entered = new Entered(form);
    try {
      Standing made = book.copy(id, Given.day("from", entered.day("from")), entered.word("note"));
      return Answer.go(path(made.matrix().id()));
    } catch (Problem e) {
      Form copy = view(reader).copy(id).filled(entered::word);
      return Answer.refused(
          e, p -> View.of(TITLE, view(reader).matrix(book.get(id), book.list(), copy.refused(p))));
    }
  }

  /** Who evaluates an element, to be changed. */
  @GET
  @Path("{id: [0-9]+}/elements/{element}")
  public View row(
      @PathParam("id") long id, @PathParam("element") String code, @Context Reader reader) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    Standing standing = book.get(id);
    Element element = element(standing, code);
    return row(reader, element, form(reader, standing, element));
  }

  private RowForm form(Reader reader, Standing standing, Element element) {
    return new RowForm(reader, groups.all(), standing.matrix(), element);
  }

  private static View row(Reader reader, Element element, RowForm form) {
    return View.of(reader.t(element.title()), form.parts(form.form()));
  }

  private static Element element(Standing standing, String code) {
    return standing.elements().stream()
        .filter(e -> e.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.matrix.element", code));
  }

  /** Says who evaluates an element. */
  @POST
  @Path("{id: [0-9]+}/elements/{element}")
  @Consumes(FORM)
  public Answer change(
      @PathParam("id") long id,
      @PathParam("element") String code,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    Standing standing = book.get(id);
    Element element = element(standing, code);
    RowForm row = form(reader, standing, element);
    Entered entered = new Entered(form);
    try {
      book.put(id, entered.whole("version", 0), code, row.read(entered));
      return Answer.go(path(id));
    } catch (Problem e) {
      return Answer.refused(
          e,
          p ->
              View.of(
                  reader.t(element.title()),
                  row.parts(row.form().filled(entered::word).refused(p))));
    }
  }
}
