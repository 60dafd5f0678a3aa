package org.baton.api.plan;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which element of performance an indicator of a plan stands for, such as the handling of
 * petitions. Registered by the module that keeps indicators; without it nothing is known of them.
 *
 * @since 1.2
 */
@ProviderType
public interface IndicatorElements {
  /**
   * The element, as it is written on its card, of each indicator of a cycle's plan, by its code.
   */
  Map<String, String> of(String cycle);
}
