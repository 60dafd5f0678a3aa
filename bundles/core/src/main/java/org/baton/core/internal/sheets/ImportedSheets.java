package org.baton.core.internal.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Placed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes sheets from files. */
@Component
public final class ImportedSheets implements org.baton.core.internal.imports.SheetWriter {
  private static final String ANSWERS = "answers/";

  private final SheetWriter writer;
  private final FormsInForce forms;

  /** Writes as sheets are written elsewhere. */
  @Activate
  public ImportedSheets(@Reference SheetWriter writer, @Reference FormsInForce forms) {
    this.writer = writer;
    this.forms = forms;
  }

  @Override
  public List<Violation> write(String cycle, List<Line> lines) {
    List<Placed<Sheet>> sheets = lines.stream().map(ImportedSheets::sheet).toList();
    SheetWriter.Intake intake = writer.open(cycle);
    FormsInForce.Whole form = forms.whole(cycle, intake::plan);
    // A file has no words, so none are missed in it.
    return intake.write(sheets, sheet -> form.check(sheet, false)).stream()
        .map(ImportedSheets::byColumn)
        .toList();
  }

  private static Placed<Sheet> sheet(Line line) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    line.answers()
        .forEach((indicator, value) -> value.ifPresent(v -> answers.put(indicator, Answer.of(v))));
    Sheet sheet = new Sheet(line.unit(), line.group(), line.evaluator(), answers);
    return new Placed<>(line.source(), line.line(), sheet);
  }

  /** In a file an answer stands in a column, not below the answers. */
  private static Violation byColumn(Violation v) {
    return v.field().startsWith(ANSWERS)
        ? new Violation(
            v.source(),
            v.line(),
            v.field().substring(ANSWERS.length()),
            v.value(),
            v.code(),
            v.arguments())
        : v;
  }
}
