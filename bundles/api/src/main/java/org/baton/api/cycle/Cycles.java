package org.baton.api.cycle;

import java.util.List;
import org.baton.api.text.Text;
import org.osgi.annotation.versioning.ProviderType;

/** The cycles there are. */
@ProviderType
public interface Cycles {
  /**
   * All cycles that the caller may see, the newest year first; before them that in which whoever
   * does not run cycles has the first sheet to answer.
   */
  List<CycleInfo> list();

  /**
   * A cycle.
   *
   * @param code its code
   * @param title its name
   * @param year the year it evaluates
   * @param phase where it stands
   */
  record CycleInfo(String code, Text title, int year, CyclePhase phase) {}
}
