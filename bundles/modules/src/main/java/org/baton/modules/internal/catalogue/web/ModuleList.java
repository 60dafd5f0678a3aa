package org.baton.modules.internal.catalogue.web;

import java.util.List;
import org.baton.api.web.Page;
import org.baton.modules.internal.catalogue.Offered;
import org.baton.modules.internal.catalogue.Sbom;

/** Parts of the lists that catalogues hold. */
final class ModuleList {
  private ModuleList() {}

  /**
   * A part of the modules.
   *
   * @param after the key of the last one seen; empty from the beginning
   */
  static Page<Offered> page(List<Offered> sorted, String after, int limit) {
    List<Offered> behind = sorted.stream().filter(o -> o.key().compareTo(after) > 0).toList();
    List<Offered> shown = behind.subList(0, Math.min(limit, behind.size()));
    boolean more = shown.size() < behind.size();
    return new Page<>(shown, more ? shown.get(shown.size() - 1).key() : "");
  }

  /**
   * A part of the components.
   *
   * @param after how many were seen
   */
  static Page<Sbom.Part> components(Sbom sbom, int after, int limit) {
    List<Sbom.Part> all = sbom.components();
    int from = Math.max(0, Math.min(after, all.size()));
    int until = Math.min(all.size(), from + limit);
    return new Page<>(all.subList(from, until), until < all.size() ? String.valueOf(until) : "");
  }
}
