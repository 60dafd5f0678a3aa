package org.baton.access;

import java.util.Collection;
import java.util.Map;
import org.baton.api.text.Text;
import org.osgi.annotation.versioning.ConsumerType;

/** The tree of units, as far as permissions need it. Without it a role holds for its unit alone. */
@ConsumerType
public interface UnitScope {
  /**
   * Whether a unit stands below another, at any depth. Asked often: must answer from memory.
   *
   * @param unit the code of the unit in question
   * @param above the code of the unit a role is held for
   */
  boolean within(String unit, String above);

  /** The names of those of these units that there are, by code. */
  Map<String, Text> titles(Collection<String> units);
}
