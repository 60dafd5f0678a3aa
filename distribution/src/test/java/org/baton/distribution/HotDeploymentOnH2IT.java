package org.baton.distribution;

import java.util.Map;

class HotDeploymentOnH2IT extends HotDeployment {
  @Override
  Map<String, String> database() {
    return Map.of();
  }
}
