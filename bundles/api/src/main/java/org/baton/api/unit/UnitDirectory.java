package org.baton.api.unit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.text.Text;
import org.osgi.annotation.versioning.ProviderType;

/** The register of units. What a caller may know of a unit is the asking module's to decide. */
@ProviderType
public interface UnitDirectory {
  /** The unit with this code, if there is one. */
  Optional<UnitInfo> find(String code);

  /**
   * Units in the order of their codes.
   *
   * @param kind of this kind; empty for any
   * @param after only codes behind this one; empty from the beginning
   * @param limit how many at most, from 1 to 1000
   */
  List<UnitInfo> list(String kind, String after, int limit);

  /** The kinds that units have, in their order. */
  List<String> kinds();

  /** The names of units by their codes, read at once; unknown codes are not there. */
  Map<String, Text> names(Collection<String> codes);
}
