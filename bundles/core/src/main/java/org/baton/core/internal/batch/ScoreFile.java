package org.baton.core.internal.batch;

import java.util.Set;
import org.baton.core.internal.engine.ObservationSink;
import org.baton.core.internal.engine.SheetSink;

/** A file with answers or with reported values. */
interface ScoreFile {
  /** Adds the codes of the units in it. */
  void units(Set<String> codes);

  /** Hands over its answers; nothing when it has none. */
  void sheets(SheetSink sink, Places places);

  /** Hands over its values; nothing when it has none. */
  void observations(ObservationSink sink, Places places);
}
