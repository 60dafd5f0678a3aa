package org.baton.modules.internal.web;

import java.util.List;
import java.util.Map;
import org.baton.modules.internal.Contents.Sort;
import org.baton.modules.internal.Preview;
import org.baton.modules.internal.trust.Origin;

/**
 * What installing a file would do to one module, as the REST interface shows it.
 *
 * @param id the module's id
 * @param version the version in the file
 * @param before the version that is installed; empty when it is new
 * @param publisher who its jar says it is from; not proven
 * @param origin who signed it, and how far that proves where it comes from
 * @param permissions the permissions it declares
 * @param adds how many of each kind it adds
 * @param blockers a sentence for each thing against it, with what to do; none when it can be done
 * @param leftRows how many rows of a removed one it would find
 * @param cycles the running cycles that are touched
 */
public record PreviewRow(
    String id,
    String version,
    String before,
    String publisher,
    Origin origin,
    List<String> permissions,
    Map<Sort, Integer> adds,
    List<String> blockers,
    long leftRows,
    List<CycleRow> cycles) {

  static PreviewRow of(Preview module, List<String> blockers, List<CycleRow> cycles) {
    return new PreviewRow(
        module.id(),
        module.version(),
        module.before(),
        module.publisher(),
        module.origin(),
        module.permissions(),
        module.contents().counts(),
        blockers,
        module.left().stream().mapToLong(l -> l.rows()).sum(),
        cycles);
  }
}
