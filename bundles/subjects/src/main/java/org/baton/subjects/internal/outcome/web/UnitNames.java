package org.baton.subjects.internal.outcome.web;

import java.util.Map;
import org.baton.api.page.Cell;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;

/**
 * What units are called on a page; those that are not known any more are called by their codes.
 *
 * @param names the names by the codes of the units
 */
record UnitNames(Reader reader, Map<String, Text> names) {
  /** In a sentence. */
  String of(String code) {
    return reader.t(names.getOrDefault(code, Text.same(code)));
  }

  /** In a row, with the code below. */
  Cell cell(String code) {
    return names.containsKey(code) ? Cell.of(of(code)).detail(code) : Cell.of(code);
  }
}
