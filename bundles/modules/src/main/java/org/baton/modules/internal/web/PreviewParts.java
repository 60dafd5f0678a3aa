package org.baton.modules.internal.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.modules.internal.Preview;
import org.baton.modules.internal.cycles.Planned;
import org.baton.modules.internal.trust.web.OriginWords;
import org.baton.store.ModuleSchemas.Size;

/** Shows what installing a module would do. */
public final class PreviewParts {
  private PreviewParts() {}

  /** What would happen to one module, below a title of its own. */
  public static List<Part> of(Planned planned, Reader reader) {
    Preview module = planned.preview();
    List<Part> parts = new ArrayList<>();
    String act =
        module.before().isEmpty()
            ? reader.t("modules.page.preview.new")
            : reader.t("modules.page.preview.update", module.before());
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(reader.t("modules.page.id"), module.id()));
    facts.add(Fact.of(reader.t("modules.page.version"), module.version()));
    facts.add(Fact.of(reader.t("modules.page.preview.act"), act));
    facts.addAll(new OriginWords(reader).facts(module.origin(), module.publisher()));
    parts.add(new Facts(facts, false));
    module.left().forEach(left -> parts.add(left(left, reader)));
    if (!module.users().isEmpty()) {
      String names = String.join(", ", module.users());
      parts.add(
          ModuleView.refusal(
              Problem.of(Problem.Kind.CONFLICT, "modules.update.used", module.id(), names),
              reader));
    }
    if (!module.before().isEmpty() || !planned.cycles().isEmpty()) {
      parts.add(TouchedParts.of(module.id(), planned.cycles(), reader));
    }
    parts.add(AddsParts.added(module.contents(), module.permissions(), reader));
    return List.of(new Section("module-" + module.id(), title(module, reader), parts, false));
  }

  /** What the module calls itself in its jar, since a new one is known nowhere else. */
  private static String title(Preview module, Reader reader) {
    return module
        .contents()
        .word(reader.locale(), module.id() + ".module.title")
        .orElseGet(() -> ModuleView.title(module.id(), reader));
  }

  /** The data that a removed module has left and that this one will use. */
  private static Notice left(Size left, Reader reader) {
    return Notice.of(
        Tone.INFO,
        reader.t("modules.page.preview.left", left.version(), reader.number(left.rows())));
  }
}
