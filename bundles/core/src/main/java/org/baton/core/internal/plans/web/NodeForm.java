package org.baton.core.internal.plans.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.web.CycleParts;
import org.baton.core.internal.plan.PlanDraft;
import org.baton.core.internal.plan.PlanParameters;
import org.baton.core.internal.plan.PlanValues;
import org.baton.methods.aggregate.Mean;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.score.ScoringRules;

/** The form of a node: what stands in it, and what somebody changed in it. */
final class NodeForm {
  private final PlanState state;
  private final Node node;

  NodeForm(PlanState state, Node node) {
    this.state = state;
    this.node = node;
  }

  private String t(String key) {
    return state.reader().t(key);
  }

  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("base", Integer.toString(state.version().number())));
    text(fields, "title/zh", "core.cycles.title.zh", node.title().zh());
    text(fields, "title/en", "core.cycles.title.en", node.title().en());
    fields.add(
        Field.of("weight", Kind.NUMBER, t("core.page.weight"))
            .value(PlanParameters.number(node.weight()))
            .require());
    if (node.isIndicator()) {
      measure(fields, node.measure().orElseThrow());
    } else {
      choice(fields, "aggregation", Mean.names(), node.aggregation().method());
      choice(fields, "missing", Missing.names(), node.missing().rule());
    }
    fields.add(
        Field.of("note", Kind.TEXT, t("core.plan.note")).hint(t("core.plan.note.hint")).most(2000));
    return fields;
  }

  private void text(List<Field> fields, String name, String label, String value) {
    fields.add(Field.of(name, Kind.TEXT, t(label)).most(500).value(value).require());
  }

  private void measure(List<Field> fields, Measure m) {
    choice(fields, "source", List.of("observations", "sheets"), CycleParts.word(m.source()));
    choice(fields, "channel", List.of("constrained", "expected"), CycleParts.word(m.channel()));
    fields.add(Field.of("unit", Kind.TEXT, t("core.plan.field.unit")).most(60).value(m.unit()));
    choice(fields, "direction", List.of("up", "down", "target", "interval"), m.direction());
    fields.add(
        Field.of("target", Kind.NUMBER, t("core.plan.field.target"))
            .value(m.target().isPresent() ? PlanParameters.number(m.target().getAsDouble()) : ""));
    List<Option> rules =
        ScoringRules.names().stream()
            .map(r -> Option.of(r, t("core.plan.rule-name." + r)))
            .toList();
    fields.add(
        Field.choice("rule", Kind.SELECT, t("core.plan.rule"), rules).value(m.standard().rule()));
    fields.add(
        Field.of("parameters", Kind.AREA, t("core.plan.parameters-of"))
            .hint(t("core.plan.parameters-of.hint"))
            .most(4000)
            .value(PlanParameters.write(m.standard().parameters())));
    choice(fields, "veto", List.of("false", "true"), Boolean.toString(m.veto()));
    if (m.source() == Measure.Source.SHEETS) {
      groups(fields, m.groups());
    }
  }

  private void groups(List<Field> fields, List<GroupShare> shares) {
    fields.add(Field.hidden("groups", "on"));
    List<Option> main = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    for (EvaluatorGroup group : state.plan().groups()) {
      String title = state.reader().t(group.title());
      GroupShare share =
          shares.stream().filter(s -> s.group().equals(group.code())).findFirst().orElse(null);
      fields.add(
          Field.of("g." + group.code(), Kind.NUMBER, state.reader().t("core.plan.share-of", title))
              .value(share == null ? "" : PlanParameters.number(share.weight())));
      main.add(Option.of(group.code(), title));
      if (share != null && share.main()) {
        chosen.add(group.code());
      }
    }
    fields.add(
        Field.choice("main", Kind.BOXES, t("core.plan.main-groups"), main)
            .hint(t("core.plan.main-groups.hint"))
            .value(String.join(",", chosen)));
  }

  private void choice(List<Field> fields, String name, List<String> of, String value) {
    String words =
        name.equals("aggregation") || name.equals("missing") ? "core.plan." + name + "-name." : "";
    List<Option> options =
        of.stream()
            .map(o -> Option.of(o, words.isEmpty() ? state.words().word(o) : t(words + o)))
            .toList();
    fields.add(Field.choice(name, Kind.SELECT, t("core.plan.field." + name), options).value(value));
  }

  /** What somebody changed, without what only stood there: that may be another by now. */
  MultivaluedMap<String, String> changed(MultivaluedMap<String, String> form) {
    MultivaluedMap<String, String> changed = new MultivaluedHashMap<>(form);
    boolean groups = false;
    for (Field field : fields()) {
      boolean same = field.value().equals(entered(form, field.name()));
      boolean group = field.name().equals("main") || field.name().startsWith("g.");
      groups |= group && !same;
      if (same && !group && !field.name().equals("base")) {
        changed.remove(field.name());
      }
    }
    if (groups && form.containsKey("groups")) {
      changed.putSingle("groups", "on");
    } else {
      changed.keySet().removeIf(f -> f.startsWith("g.") || f.equals("main"));
      changed.remove("groups");
    }
    return changed;
  }

  /** What was entered, several choices separated by commas as in {@link Field#value}. */
  static String entered(MultivaluedMap<String, String> form, String field) {
    List<String> values = form.get(field);
    return values == null ? "" : String.join(",", values).strip().replace("\r\n", "\n");
  }

  /** Writes what was changed into a draft. */
  void apply(PlanDraft draft, MultivaluedMap<String, String> changed) {
    String code = node.code();
    if (changed.containsKey("title/zh") || changed.containsKey("title/en")) {
      draft.title(
          code,
          new Text(
              or(changed, "title/zh", node.title().zh()),
              or(changed, "title/en", node.title().en())));
    }
    for (String number : List.of("weight", "target")) {
      if (changed.containsKey(number)) {
        Object typed = PlanValues.typed(entered(changed, number));
        draft.set(code, number, number.equals("weight") && typed.equals("") ? "?" : typed);
      }
    }
    for (String word : List.of("source", "channel", "unit", "direction")) {
      if (changed.containsKey(word)) {
        draft.set(code, word, entered(changed, word));
      }
    }
    if (changed.containsKey("veto")) {
      draft.set(code, "veto", entered(changed, "veto").equals("true"));
    }
    // Groups answer sheets only.
    if ("observations".equals(changed.getFirst("source"))) {
      draft.set(code, "groups", null);
    } else if (changed.containsKey("groups")) {
      draft.set(code, "groups", shares(changed));
    }
    rules(draft, changed);
  }

  private void rules(PlanDraft draft, MultivaluedMap<String, String> changed) {
    if (changed.containsKey("rule") || changed.containsKey("parameters")) {
      var standard = node.measure().orElseThrow().standard();
      Map<String, Object> written = new LinkedHashMap<>();
      written.put("rule", or(changed, "rule", standard.rule()));
      written.putAll(
          changed.containsKey("parameters")
              ? PlanParameters.read(entered(changed, "parameters"))
              : standard.parameters());
      draft.set(node.code(), "standard", written);
    }
    if (changed.containsKey("aggregation")) {
      draft.set(node.code(), "aggregation", Map.of("method", entered(changed, "aggregation")));
    }
    if (changed.containsKey("missing")) {
      draft.set(node.code(), "missing", Map.of("rule", entered(changed, "missing")));
    }
  }

  private List<Map<String, Object>> shares(MultivaluedMap<String, String> form) {
    List<String> main = Objects.requireNonNullElse(form.get("main"), List.of());
    List<Map<String, Object>> shares = new ArrayList<>();
    for (EvaluatorGroup group : state.plan().groups()) {
      String weight = entered(form, "g." + group.code());
      if (!weight.isEmpty()) {
        Map<String, Object> share = new LinkedHashMap<>();
        share.put("group", group.code());
        share.put("weight", PlanValues.typed(weight));
        if (main.contains(group.code())) {
          share.put("main", true);
        }
        shares.add(share);
      }
    }
    return shares;
  }

  private static String or(MultivaluedMap<String, String> form, String field, String otherwise) {
    return form.containsKey(field) ? entered(form, field) : otherwise;
  }
}
