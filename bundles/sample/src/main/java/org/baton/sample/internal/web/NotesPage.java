package org.baton.sample.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.SearchSource;
import org.baton.api.web.View;
import org.baton.sample.internal.store.Notes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes for people: a page, its place in the menu, its help, and what search finds. */
@Component(service = {PageResource.class, MenuEntry.class, HelpPage.class, SearchSource.class})
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class NotesPage implements PageResource, MenuEntry, HelpPage, SearchSource {
  private static final String HERE = "/sample/";
  private static final int MOST_FOUND = 20;

  private final Access access;
  private final Notes notes;

  /** Shows these notes. */
  @Activate
  public NotesPage(@Reference Access access, @Reference Notes notes) {
    this.access = access;
    this.notes = notes;
  }

  @Override
  public Item item() {
    return new Item(Group.EVALUATE, 900, HERE, "menu.sample.notes", "sample.view");
  }

  @Override
  public Topic topic() {
    return new Topic(HERE, "menu.sample.notes", "sample.help");
  }

  @Override
  public List<Found> search(Reader reader, String words) {
    if (!reader.may("sample.view", Access.EVERYWHERE)) {
      return List.of();
    }
    return notes.all().stream()
        .filter(n -> n.words().contains(words) || n.unit().contains(words))
        .limit(MOST_FOUND)
        .map(n -> new Found(reader.t("menu.sample.notes"), n.unit() + ": " + n.words(), HERE))
        .toList();
  }

  /** All notes. */
  @GET
  public View list(@Context Reader reader) {
    access.require("sample.view", Access.EVERYWHERE);
    return page(reader, form(reader));
  }

  /** Writes a note, or shows the page again with what is wrong. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer write(
      @FormParam("unit") String unit, @FormParam("words") String words, @Context Reader reader) {
    access.require("sample.write", Access.EVERYWHERE);
    try {
      notes.add(unit, words);
      return Answer.go(HERE);
    } catch (Problem problem) {
      Map<String, String> entered =
          Map.of("unit", unit == null ? "" : unit, "words", words == null ? "" : words);
      Form again = form(reader).filled(entered::get);
      return Answer.refused(problem, p -> page(reader, again.refused(p)));
    }
  }

  private View page(Reader reader, Form form) {
    List<List<Cell>> rows =
        notes.all().stream().map(n -> List.of(Cell.of(n.unit()), Cell.of(n.words()))).toList();
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("sample.unit")), Table.Column.of(reader.t("sample.words")));
    List<Part> parts = new ArrayList<>();
    parts.add(Heading.of(reader.t("menu.sample.notes"), reader.t("sample.lead")));
    parts.add(
        Table.of("notes", reader.t("menu.sample.notes"), columns, rows)
            .empty(Empty.of(reader.t("sample.none"), reader.t("sample.none.more"))));
    parts.add(Paragraph.of(reader.t("sample.counted", notes.counted())));
    if (reader.may("sample.write", Access.EVERYWHERE)) {
      parts.add(Section.of("new", reader.t("sample.new"), form));
    }
    return View.of("menu.sample.notes", parts);
  }

  private static Form form(Reader reader) {
    return Form.of(
        "note",
        HERE,
        reader.t("sample.write"),
        Field.of("unit", Field.Kind.TEXT, reader.t("sample.unit")).require(),
        Field.of("words", Field.Kind.AREA, reader.t("sample.words")).require());
  }
}
