package org.baton.web.internal.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.baton.api.page.Badge;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tasks;
import org.baton.api.page.Tone;
import org.baton.api.web.HomeSection;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.api.web.TaskSource.Task;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The home page: what modules show on it, and in its middle the reader's tasks. */
@Component(service = Home.class)
public final class Home {
  private static final Logger LOG = LoggerFactory.getLogger(Home.class);
  private static final int TASKS_ORDER = 20;
  private static final int MOST_TASKS = 20;
  private static final int SOON_DAYS = 3;

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private final Collection<HomeSection> sections = new CopyOnWriteArrayList<>();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private final Collection<TaskSource> sources = new CopyOnWriteArrayList<>();

  private record Piece(int order, List<Part> parts) {}

  /** Asks whoever is there. */
  @Activate
  public Home() {}

  Home(List<HomeSection> sections, List<TaskSource> sources) {
    this.sections.addAll(sections);
    this.sources.addAll(sources);
  }

  /** What this reader is shown. */
  List<Part> parts(Reader reader) {
    List<Piece> pieces = new ArrayList<>();
    for (HomeSection section : sections) {
      pieces.add(new Piece(section.order(), shown(section::parts, reader)));
    }
    pieces.add(new Piece(TASKS_ORDER, List.of(tasks(reader))));
    pieces.sort(Comparator.comparingInt(Piece::order));
    List<Part> parts = new ArrayList<>();
    parts.add(Heading.of(reader.t("web.home.title"), ""));
    pieces.forEach(p -> parts.addAll(p.parts()));
    return parts;
  }

  /** A module that fails must not take the home page with it. */
  private static List<Part> shown(Function<Reader, List<Part>> source, Reader reader) {
    try {
      return source.apply(reader);
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("A section of the home page failed", e);
      return List.of(Notice.of(Tone.WARN, reader.t("web.home.failed")));
    }
  }

  private Section tasks(Reader reader) {
    List<Part> broken = new ArrayList<>();
    List<Task> all = new ArrayList<>();
    for (TaskSource source : sources) {
      broken.addAll(
          shown(
              r -> {
                all.addAll(source.tasks(r));
                return List.of();
              },
              reader));
    }
    Comparator<LocalDate> dates = Comparator.nullsLast(Comparator.naturalOrder());
    List<Tasks.Line> lines =
        all.stream()
            .sorted(Comparator.comparing(Task::due, dates).thenComparing(Task::title))
            .limit(MOST_TASKS)
            .map(t -> line(t, reader))
            .toList();
    String title = reader.t("web.home.tasks");
    Part list =
        lines.isEmpty()
            ? Empty.of(reader.t("web.home.tasks.none"), reader.t("web.home.tasks.none.more"))
            : new Tasks(title, lines);
    broken.add(list);
    return new Section("tasks", title, broken, false);
  }

  private static Tasks.Line line(Task task, Reader reader) {
    Badge state = task.begun() ? new Badge(Tone.INFO, reader.t("web.home.task.begun")) : null;
    if (task.due() == null) {
      return new Tasks.Line(task.title(), task.path(), state, "");
    }
    long days = ChronoUnit.DAYS.between(LocalDate.now(PageReader.ZONE), task.due());
    String due = reader.t("web.home.task.due", reader.date(task.due()), Math.max(days, 0));
    if (days < 0) {
      due = reader.t("web.home.task.late", reader.date(task.due()), -days);
      state = new Badge(Tone.BAD, reader.t("web.home.task.overdue"));
    } else if (days <= SOON_DAYS) {
      state = new Badge(Tone.WARN, reader.t("web.home.task.soon"));
    }
    return new Tasks.Line(task.title(), task.path(), state, due);
  }
}
