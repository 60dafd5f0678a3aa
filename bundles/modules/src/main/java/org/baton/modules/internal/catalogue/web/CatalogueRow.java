package org.baton.modules.internal.catalogue.web;

import java.time.LocalDate;
import java.util.function.Function;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.modules.internal.catalogue.Catalogue;
import org.baton.modules.internal.catalogue.Shelf;
import org.baton.modules.internal.trust.Origin;

/**
 * A catalogue as the REST interface shows it. What is not known of a file that cannot be read is
 * null.
 *
 * @param file the name of its file
 * @param bytes its size
 * @param name what it is called
 * @param issuer what its issuer calls itself
 * @param date the day it was made
 * @param serial its number
 * @param modules how many modules are in it
 * @param revocations how many jars and certificates it calls back
 * @param origin who signed it, and how far that is proven
 * @param problem why it is refused; empty when it is accepted
 */
public record CatalogueRow(
    String file,
    long bytes,
    Text name,
    Text issuer,
    LocalDate date,
    Long serial,
    Integer modules,
    Integer revocations,
    Origin origin,
    String problem) {
  static CatalogueRow of(Shelf shelf, Function<Problem, String> words) {
    String problem = shelf.problem() == null ? "" : words.apply(shelf.problem());
    Catalogue index = shelf.index();
    return index == null
        ? new CatalogueRow(
            shelf.file(), shelf.bytes(), null, null, null, null, null, null, null, problem)
        : new CatalogueRow(
            shelf.file(),
            shelf.bytes(),
            index.name().text(),
            index.issuer().text(),
            index.day(),
            index.serial(),
            index.modules().size(),
            index.revocations().size(),
            shelf.origin(),
            problem);
  }
}
