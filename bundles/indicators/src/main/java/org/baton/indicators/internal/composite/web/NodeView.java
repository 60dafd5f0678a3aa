package org.baton.indicators.internal.composite.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.composite.StepShape;
import org.baton.indicators.internal.composite.StepShape.Parameter;
import org.baton.indicators.internal.composite.Study;
import org.baton.indicators.internal.composite.StudyNode;
import org.baton.indicators.internal.composite.StudyNode.Whose;

/** The rules of a study's nodes as a table, and one of them as a form. */
final class NodeView {
  private static final String RULE = "rule";

  private final Reader reader;
  private final Study study;

  NodeView(Reader reader, Study study) {
    this.reader = reader;
    this.study = study;
  }

  private String t(String key, Object... words) {
    return reader.t("indicators.composite.nodes." + key, words);
  }

  static String path(String study) {
    return Address.of("indicators", "composites", study, "nodes").toString();
  }

  private static String path(String study, String node) {
    return Address.of("indicators", "composites", study, "nodes", node).toString();
  }

  private Action up() {
    return Action.link(reader.t(study.title()), StudyView.path(study.code()));
  }

  /** All nodes. */
  View all(List<StudyNode> nodes, boolean may, boolean done) {
    Heading heading = Heading.of(reader.t("indicators.composite.nodes"), t("lead")).below(up());
    Table table =
        Table.of(
            "nodes",
            reader.t("indicators.composite.nodes"),
            List.of(Column.of(t("node")), Column.of(t(RULE)), Column.of(t("whose"))),
            nodes.stream().map(n -> row(n, may)).toList());
    return done
        ? View.of(
            "indicators.composite.nodes",
            heading,
            Notice.of(Tone.GOOD, reader.t("indicators.composite.done")),
            table)
        : View.of("indicators.composite.nodes", heading, table);
  }

  private List<Cell> row(StudyNode node, boolean may) {
    String name = reader.t(node.title());
    Cell cell = may ? Cell.link(name, path(study.code(), node.code())) : Cell.of(name);
    List<String> told = new ParameterFields(reader).told(RULE, StepShape.rule(), node.rule());
    String whose = t("whose." + node.whose().name().toLowerCase(Locale.ROOT));
    return List.of(
        node.whose() == Whose.GONE ? cell : cell.detail(node.code()),
        Cell.of(
            told.isEmpty() ? reader.t("indicators.composite.by-default") : String.join("; ", told)),
        node.whose() == Whose.GONE ? Cell.badge(Tone.WARN, whose) : Cell.of(whose));
  }

  /** The form of a node. */
  Form form(StudyNode node) {
    ParameterFields fields = new ParameterFields(reader);
    List<Field> all = new ArrayList<>();
    all.add(Field.hidden("version", Integer.toString(study.version())));
    for (Parameter p : StepShape.rule()) {
      Object value = node.rule().get(p.name());
      Field field = fields.of(RULE, p, value == null ? "" : Parameter.write(value));
      all.add(field.hint().isEmpty() ? field.hint(hint(p)) : field);
    }
    String back = path(study.code());
    return new Form(
        RULE,
        path(study.code(), node.code()),
        all,
        reader.t("indicators.composite.form.save"),
        back,
        null);
  }

  /** What a parameter is needed for. */
  private String hint(Parameter p) {
    return switch (p.name()) {
      case "method", "power", "floor", "substitute", "measure" -> t("hint." + p.name());
      default -> "";
    };
  }

  /** The page of a node. */
  View one(StudyNode node, Form form) {
    String title = t("of", reader.t(node.title()));
    Action all = Action.link(reader.t("indicators.composite.nodes"), path(study.code()));
    Heading heading = Heading.of(title, t("of.lead")).below(up(), all);
    boolean own = node.whose() == Whose.STUDY || node.whose() == Whose.GONE;
    Action drop = Action.send(t("drop"), path(study.code(), node.code()) + "/drop", Map.of());
    return node.whose() == Whose.GONE
        ? View.of(
            title, heading.actions(drop), Notice.of(Tone.WARN, t("gone", node.code(), study.set())))
        : View.of(title, own ? heading.actions(drop) : heading, form);
  }

  /** The rule that was entered. */
  static Map<String, Object> read(MultivaluedMap<String, String> form) {
    Map<String, Object> rule = new TreeMap<>();
    for (Parameter p : StepShape.rule()) {
      String words = StudyForm.word(form, RULE + "." + p.name());
      if (!words.isEmpty()) {
        rule.put(p.name(), p.read(words));
      }
    }
    return rule;
  }

  /** A problem with the names of the form's fields. */
  Problem named(Problem problem, StudyNode node) {
    String place = "nodes." + node.code() + ".";
    List<Violation> named =
        problem.violations().stream()
            .map(
                v ->
                    v.field().startsWith(place) ? named(v, v.field().substring(place.length())) : v)
            .toList();
    return named.isEmpty()
        ? problem
        : Problem.invalid(problem.code(), named, problem.arguments().toArray());
  }

  private Violation named(Violation v, String name) {
    String field = RULE + "." + (name.equals("share-range") ? "availability" : name);
    List<Object> words = new ArrayList<>(v.arguments());
    words.set(0, reader.t("indicators.composite.form." + field));
    return new Violation(v.source(), v.line(), field, v.value(), v.code(), words);
  }
}
