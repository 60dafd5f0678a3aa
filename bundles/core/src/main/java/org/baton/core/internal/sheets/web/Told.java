package org.baton.core.internal.sheets.web;

import java.util.List;
import java.util.stream.Collectors;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetForm.Judged;
import org.baton.api.web.Reader;

/**
 * What a form says of a draft, in the reader's words, card by card.
 *
 * @param complete whether what is still missing is told, too
 */
record Told(Judged judged, boolean complete, Reader reader) {
  /** What is wrong with an indicator's answer or remark; empty for nothing. */
  String wrong(String code) {
    return words(judged.wrong(), code);
  }

  /** What is still missing of an indicator; empty for nothing. */
  String open(String code) {
    return complete ? words(judged.open(), code) : "";
  }

  private String words(List<Violation> all, String code) {
    return all.stream()
        .filter(v -> v.field().substring(v.field().indexOf('/') + 1).equals(code))
        .map(v -> reader.t(v.code(), arguments(v)) + " " + remedy(v))
        .collect(Collectors.joining(" "));
  }

  private String remedy(Violation v) {
    return reader.t(v.code() + ".remedy", arguments(v));
  }

  private static Object[] arguments(Violation v) {
    return v.arguments().toArray();
  }
}
