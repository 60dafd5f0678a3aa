package org.baton.subjects.internal.matrix.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baton.api.page.Action;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.matrix.Cell;
import org.baton.subjects.internal.matrix.Element;
import org.baton.subjects.internal.matrix.Matrix;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Words;

/** The form of an element: a few fields for each of its groups, and room for one more. */
record RowForm(Reader reader, List<Group> groups, Matrix matrix, Element element) {
  private static final String MORE = "more";
  private static final String SHARE = "weight_";
  private static final String PART = "part_";
  private static final String LEAST = "minimum_";
  private static final String WAY = "way_";

  List<Part> parts(Form form) {
    Heading heading =
        Heading.of(reader.t(element.title()), reader.t("subjects.matrix.row.lead"))
            .below(
                Action.link(reader.t(MatrixPages.TITLE), MatrixPages.HERE),
                Action.link(
                    reader.t("subjects.matrix.from", reader.date(matrix.from())),
                    MatrixPages.path(matrix.id())));
    return List.of(heading, form);
  }

  Form form() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("version", Integer.toString(matrix.version())));
    for (Cell cell : matrix.of(element.code())) {
      fields.addAll(fields(cell.group(), reader.t(title(cell.group())), cell));
    }
    List<Field.Option> others =
        Stream.concat(
                Stream.of(Field.Option.of("", reader.t("subjects.matrix.no-more"))),
                groups.stream()
                    .filter(g -> here().noneMatch(g.code()::equals))
                    .map(g -> Field.Option.of(g.code(), reader.t(g.title()))))
            .toList();
    fields.add(Field.choice("group", Field.Kind.SELECT, reader.t("subjects.matrix.more"), others));
    fields.addAll(fields(MORE, reader.t("subjects.matrix.more.its"), null));
    return new Form(
        "row",
        MatrixPages.path(matrix.id(), element),
        fields,
        reader.t("subjects.save"),
        MatrixPages.path(matrix.id()),
        null);
  }

  private Stream<String> here() {
    return matrix.of(element.code()).stream().map(Cell::group);
  }

  private Text title(String code) {
    return groups.stream()
        .filter(g -> g.code().equals(code))
        .map(Group::title)
        .findFirst()
        .orElse(Text.same(code));
  }

  private List<Field> fields(String of, String name, Cell cell) {
    List<Field.Option> parts =
        List.of(
            Field.Option.of("MAIN", reader.t("subjects.matrix.main-group")),
            Field.Option.of("MORE", reader.t("subjects.matrix.supplement")));
    boolean main = cell != null && cell.main();
    return List.of(
        field(of, SHARE, Field.Kind.NUMBER, "subjects.matrix.share-of", name)
            .hint(cell == null ? "" : reader.t("subjects.matrix.share.hint"))
            .value(cell == null ? "" : number(cell.weight())),
        Field.choice(PART + of, Field.Kind.SELECT, reader.t("subjects.matrix.part-of", name), parts)
            .value(main ? "MAIN" : "MORE"),
        field(of, LEAST, Field.Kind.NUMBER, "subjects.matrix.minimum-of", name)
            .value(cell == null ? "" : Integer.toString(cell.minimum())),
        Field.choice(
                WAY + of,
                Field.Kind.SELECT,
                reader.t("subjects.matrix.way-of", name),
                Words.options(reader, "subjects.way", Cell.Way.class).stream()
                    .filter(o -> isOffered(of, o.value()))
                    .toList())
            .value((cell == null ? Cell.Way.PANEL : cell.way()).name()));
  }

  /** A statement on itself is offered to groups whose members belong to the unit. */
  private boolean isOffered(String of, String way) {
    return of.equals(MORE)
        || !way.equals(Cell.Way.STATEMENT.name())
        || groups.stream().anyMatch(g -> g.code().equals(of) && g.stance() == Group.Stance.SELF);
  }

  private Field field(String of, String prefix, Field.Kind kind, String label, String name) {
    return Field.of(prefix + of, kind, reader.t(label, name));
  }

  /** A share as it is typed: without needless zeros. */
  private static String number(double share) {
    return BigDecimal.valueOf(share).stripTrailingZeros().toPlainString();
  }

  /** The cells as entered; a group without a share is taken out. */
  List<Cell> read(Entered entered) {
    List<Cell> cells = new ArrayList<>();
    here()
        .filter(group -> !entered.word(SHARE + group).isEmpty())
        .forEach(group -> cells.add(cell(entered, group, group)));
    if (!entered.word("group").isEmpty()) {
      cells.add(cell(entered, MORE, entered.word("group")));
    }
    return cells;
  }

  private Cell cell(Entered entered, String of, String group) {
    int usual =
        groups.stream()
            .filter(g -> g.code().equals(group))
            .mapToInt(Group::minimum)
            .findFirst()
            .orElse(1);
    return new Cell(
        element.code(),
        group,
        entered.word(PART + of).equals("MAIN"),
        entered.number(SHARE + of, 0),
        entered.whole(LEAST + of, usual),
        entered.one(WAY + of, Cell.Way.class));
  }
}
