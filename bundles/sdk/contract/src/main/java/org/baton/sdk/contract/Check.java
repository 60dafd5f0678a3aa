package org.baton.sdk.contract;

import java.util.List;
import org.baton.sdk.platform.BuiltModule;

/** Looks whether a module keeps some rules. */
interface Check {
  /** All that it does not keep. */
  List<Breach> breaches(BuiltModule module);
}
