package org.baton.api.evaluation;

import org.baton.api.text.Text;
import org.osgi.annotation.versioning.ProviderType;

/** The evaluated units of a run, each known by its index. */
@ProviderType
public interface Units {
  /** How many units there are. */
  int size();

  /** The unit's code. */
  String code(int unit);

  /** The unit's name. */
  Text name(int unit);

  /** The unit's kind, such as {@code city}; may be empty. */
  String kind(int unit);

  /** The index of the unit above, or -1 when it is not evaluated. */
  int parent(int unit);

  /** The index of the unit with this code, or -1. */
  int indexOf(String code);
}
