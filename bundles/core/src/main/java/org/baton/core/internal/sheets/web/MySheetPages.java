package org.baton.core.internal.sheets.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Answer;
import org.baton.api.web.Page;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.sheets.DraftBook;
import org.baton.core.internal.sheets.DraftBook.Opened;
import org.baton.core.internal.sheets.SelfFirst;
import org.baton.core.internal.web.Lists;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The reader's own sheets. They work as plain forms; a script that arrives saves each change and
 * keeps it when the connection is lost.
 */
@Component(service = PageResource.class)
@Path("my-sheets")
@Produces(MediaType.TEXT_HTML)
public final class MySheetPages implements PageResource {
  static final String PATH = "/core/my-sheets/";
  private static final String OPEN = "?done=open";
  private static final int SHOWN = 50;

  private final DraftBook book;
  private final Naming naming;
  private final SelfFirst self;

  /** Works on the reader's sheets. */
  @Activate
  public MySheetPages(
      @Reference DraftBook book, @Reference Naming naming, @Reference SelfFirst self) {
    this.book = book;
    this.naming = naming;
    this.self = self;
  }

  /** The sheets to do, the first due first; or those that are over. */
  @GET
  public View list(
      @QueryParam("over") @DefaultValue("false") boolean over,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    Place place = Place.of(after);
    List<Assignment> read = book.mine(over, place.day(), place.id(), SHOWN + 1);
    Page<Assignment> page = Lists.page(read, SHOWN, Place::after);
    return new MySheetList(naming.of(page.items()), reader).view(page, over, !after.isEmpty());
  }

  /** A sheet: to be filled in, or as it was locked. */
  @GET
  @Path("{id: [0-9]+}")
  public View sheet(
      @PathParam("id") long id,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    Opened opened = book.open(id);
    boolean open = done.equals("open") && isOpen(opened);
    return opened.isTaken()
        ? form(opened, null, open ? missing(reader) : List.of(), done, reader)
        : shown(opened, reader).view(done.equals("submitted"));
  }

  /** Saves what was entered, and goes on to the review when that was asked for. */
  @POST
  @Path("{id: [0-9]+}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer save(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Opened opened = book.open(id);
    if (!opened.isKept()) {
      return Answer.go(PATH + id);
    }
    SheetEntry entry = new SheetEntry(opened, form);
    if (!entry.isClear()) {
      return refused(Problem.of(Kind.INVALID, "core.my-sheet.refused"), opened, entry, reader);
    }
    try {
      // A form that was opened in time may come after midnight: it is kept, and said to be late.
      book.keep(id, entry.version(), entry.draft());
    } catch (Problem problem) {
      return switch (problem.kind()) {
        case INVALID -> refused(problem, opened, entry.refused(problem), reader);
        case STALE -> refused(problem, opened, entry, reader);
        default -> throw problem;
      };
    }
    boolean review = "review".equals(form.getFirst("then"));
    return Answer.go(PATH + id + (review ? "/review" : "?done=saved"));
  }

  private Answer refused(Problem problem, Opened opened, SheetEntry entry, Reader reader) {
    String key = problem.kind() == Kind.STALE ? "core.my-sheet.elsewhere" : "core.my-sheet.refused";
    Part notice = Notice.of(Tone.BAD, reader.t(key), reader.t(key + ".remedy"));
    return Answer.refused(problem, p -> form(opened, entry, List.of(notice), "", reader));
  }

  private static List<Part> missing(Reader reader) {
    return List.of(
        Notice.of(
            Tone.BAD,
            reader.t("core.my-sheet.incomplete"),
            reader.t("core.my-sheet.incomplete.remedy")));
  }

  private View form(
      Opened opened, SheetEntry entered, List<Part> notices, String done, Reader reader) {
    ShownSheet shown = shown(opened, reader);
    Map<String, Object> model = new HashMap<>();
    model.put("heading", shown.heading());
    List<Part> all = new ArrayList<>(notices);
    all.addAll(shown.amended());
    model.put("notices", all);
    Assignment a = opened.assignment();
    Map<String, List<String>> told = self.said(opened.cycle(), a.unit(), a.group());
    model.put("model", SheetModel.of(opened, entered, told, done.equals("open"), reader));
    model.put("saved", done.equals("saved"));
    return new View("sheet.jte", shown.title(), model);
  }

  private ShownSheet shown(Opened opened, Reader reader) {
    return new ShownSheet(opened, naming.of(opened), reader);
  }

  /** What is about to be locked. */
  @GET
  @Path("{id: [0-9]+}/review")
  public Answer review(@PathParam("id") long id, @Context Reader reader) {
    Opened opened = book.open(id);
    if (!opened.isTaken()) {
      return Answer.go(PATH + id);
    }
    return isOpen(opened)
        ? Answer.go(PATH + id + OPEN)
        : Answer.show(shown(opened, reader).review(null));
  }

  /** Whether the form misses something that must be there before the sheet is locked. */
  private static boolean isOpen(Opened opened) {
    return !opened.judged().open().isEmpty() || !opened.judged().wrong().isEmpty();
  }

  /** Locks the sheet. */
  @POST
  @Path("{id: [0-9]+}/submission")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer submit(
      @PathParam("id") long id,
      @FormParam("version") @DefaultValue("-1") int version,
      @FormParam("plan") @DefaultValue("-1") int plan,
      @Context Reader reader) {
    try {
      book.submit(id, version, plan);
    } catch (Problem problem) {
      Opened opened = book.open(id);
      return switch (problem.kind()) {
        case INVALID ->
            isOpen(opened)
                ? Answer.go(PATH + id + OPEN)
                : Answer.refused(
                    problem, p -> shown(opened, reader).review("core.my-sheet.nothing"));
        case STALE -> Answer.refused(problem, p -> shown(opened, reader).review(changed(problem)));
        default -> throw problem;
      };
    }
    return Answer.go(PATH + id + "?done=submitted");
  }

  private static String changed(Problem problem) {
    return problem.code().equals("core.draft.amended")
        ? "core.my-sheet.asked-anew"
        : "core.my-sheet.changed";
  }
}
