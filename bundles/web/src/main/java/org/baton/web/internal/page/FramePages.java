package org.baton.web.internal.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Heading;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.web.HelpPage;
import org.baton.api.web.HelpPage.Topic;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.SearchSource;
import org.baton.api.web.SearchSource.Found;
import org.baton.api.web.View;
import org.baton.web.internal.gate.CurrentVisit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What the frame leads to: search, help, and the menu by itself for pages that stay open. */
@Component(service = PageResource.class)
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class FramePages implements PageResource {
  private static final int LONGEST_SEARCH = 100;
  private static final int MOST_FOUND = 60;

  private final Frame frame;
  private final CurrentVisit current;

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private final Collection<SearchSource> sources = new CopyOnWriteArrayList<>();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private final Collection<HelpPage> helps = new CopyOnWriteArrayList<>();

  /** Knows what the frame knows. */
  @Activate
  public FramePages(@Reference Frame frame, @Reference CurrentVisit current) {
    this.frame = frame;
    this.current = current;
  }

  /** The menu as it is now. */
  @GET
  @Path("menu")
  public View menu(@QueryParam("at") @DefaultValue("/") String at) {
    Map<String, Object> model = Map.of("menu", frame.menu(current.get()), "path", at);
    return new View("menu.jte", "web.menu", model);
  }

  /** Everything with these words that the reader may see. */
  @GET
  @Path("search")
  public View search(@QueryParam("q") @DefaultValue("") String asked, @Context Reader reader) {
    String words = asked.strip();
    words = words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words;
    List<Found> found = new ArrayList<>();
    if (!words.isEmpty()) {
      for (SearchSource source : sources) {
        found.addAll(source.search(reader, words));
      }
    }
    List<List<Cell>> rows =
        found.stream()
            .limit(MOST_FOUND)
            .map(f -> List.of(Cell.link(f.title(), f.path()), Cell.of(f.kind())))
            .toList();
    Empty nothing =
        words.isEmpty()
            ? Empty.of(reader.t("web.search.empty"), reader.t("web.search.empty.more"))
            : Empty.of(reader.t("web.search.none", words), reader.t("web.search.none.more"));
    Table table =
        Table.of(
                "found",
                reader.t("web.search.title"),
                List.of(
                    Table.Column.of(reader.t("web.search.name")),
                    Table.Column.of(reader.t("web.search.kind"))),
                rows)
            .filters(Field.of("q", Field.Kind.SEARCH, reader.t("web.search.label")).value(words))
            .empty(nothing);
    return View.of("web.search.title", Heading.of(reader.t("web.search.title"), ""), table);
  }

  /** Help for the page one is on: the topic of the longest path that fits, and all others. */
  @GET
  @Path("help")
  public View help(@QueryParam("at") @DefaultValue("/") String at, @Context Reader reader) {
    List<Topic> topics =
        helps.stream()
            .map(HelpPage::topic)
            .sorted(Comparator.comparing((Topic t) -> t.path().length()).reversed())
            .toList();
    List<Part> parts = new ArrayList<>();
    topics.stream()
        .filter(t -> t.isFor(at))
        .findFirst()
        .ifPresentOrElse(
            t -> {
              parts.add(Heading.of(reader.t(t.title()), ""));
              Arrays.stream(reader.t(t.text()).split("\n"))
                  .filter(line -> !line.isBlank())
                  .forEach(line -> parts.add(Paragraph.of(line.strip())));
            },
            () -> {
              parts.add(Heading.of(reader.t("web.help.title"), ""));
              parts.add(Paragraph.of(reader.t("web.help.start")));
            });
    List<Action> others =
        topics.stream()
            .filter(t -> !t.isFor(at))
            .sorted(Comparator.comparing(Topic::path))
            .map(t -> Action.drawer(reader.t(t.title()), "/web/help?at=" + t.path()))
            .toList();
    if (!others.isEmpty()) {
      parts.add(Paragraph.quiet(reader.t("web.help.others")));
      parts.add(new Buttons(others));
    }
    return View.of("web.help.title", parts);
  }
}
