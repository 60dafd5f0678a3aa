package org.baton.modules.internal.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.modules.internal.Contents.Sort;
import org.baton.modules.internal.ModuleFile;
import org.baton.modules.internal.catalogue.Catalogue.Entry;
import org.baton.modules.internal.catalogue.Offered;
import org.baton.modules.internal.trust.Origin;

/**
 * A module of a catalogue as the REST interface shows it.
 *
 * @param id its id
 * @param version its version
 * @param file the file of the catalogue
 * @param sha256 the hash of its jar, in hexadecimal
 * @param installed the version that is installed; empty when none is
 * @param state NEW, NEWER, SAME or OLDER than what is installed; REVOKED when it was called back
 * @param origin who signed it, and how far that is proven; null when its jar cannot be used
 * @param needs the packages of Baton and of other modules that it needs
 * @param legalBasis what it rests on; empty when that is not said
 * @param documentation the address of its documentation; empty when there is none
 * @param changes what is new in it; empty when that is not said
 * @param permissions the permissions it declares
 * @param adds how many of each kind it adds
 * @param components how many components its list has; null when it has no list
 * @param problem why it would be refused; empty when nothing is known against it
 */
public record OfferedRow(
    String id,
    String version,
    String file,
    String sha256,
    String installed,
    String state,
    Origin origin,
    List<String> needs,
    Text legalBasis,
    String documentation,
    Text changes,
    List<String> permissions,
    Map<Sort, Integer> adds,
    Integer components,
    String problem) {
  static OfferedRow of(Offered offered, Function<Problem, String> words) {
    Entry entry = offered.entry();
    ModuleFile module = offered.module();
    return new OfferedRow(
        entry.id(),
        entry.version(),
        offered.shelf().file(),
        entry.sha256(),
        offered.before(),
        offered.revoked() ? "REVOKED" : offered.state().name(),
        offered.origin(),
        entry.needs(),
        entry.legalBasis().text(),
        entry.documentation(),
        entry.changes().text(),
        module == null ? List.of() : module.permissions(),
        module == null ? Map.of() : module.contents().counts(),
        offered.components() < 0 ? null : offered.components(),
        offered.problem() == null ? "" : words.apply(offered.problem()));
  }
}
