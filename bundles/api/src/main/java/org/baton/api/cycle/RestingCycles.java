package org.baton.api.cycle;

import java.util.List;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which cycles rest on which modules.
 *
 * @since 1.1
 */
@ProviderType
public interface RestingCycles {
  /**
   * The cycles that rest on a module, whether or not the caller may see them, the newest year
   * first: a published result was computed with a step of it, or the cycle was opened with one and
   * is not closed. While there are any, nothing of the module may be destroyed.
   *
   * @param module the module's id
   */
  List<CycleInfo> on(String module);
}
