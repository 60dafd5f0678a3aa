package org.baton.modules.internal;

import java.util.Arrays;
import java.util.EnumSet;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The modules that came with the distribution as features. Their bundles are changed like all
 * others; the features service is only told that one is gone, so that it does not bring it back.
 */
@Component(service = BootFeatures.class)
public final class BootFeatures {
  /** Nothing but the named feature may change. */
  private static final EnumSet<Option> TOUCH_NOBODY =
      EnumSet.of(
          Option.NoAutoRefreshBundles,
          Option.NoAutoRefreshManagedBundles,
          Option.NoAutoRefreshUnmanagedBundles,
          Option.NoAutoStartBundles,
          Option.NoAutoManageBundles,
          Option.NoFailOnFeatureNotFound);

  private final FeaturesService features;

  /** Asks the container's features service. */
  @Activate
  public BootFeatures(@Reference FeaturesService features) {
    this.features = features;
  }

  /** Tells the features service that the bundle, already uninstalled, is no longer wanted. */
  void forget(Bundle bundle) {
    String location = bundle.getLocation();
    if (!location.startsWith("mvn:")) {
      return;
    }
    try {
      for (Feature feature : features.listInstalledFeatures()) {
        boolean owns =
            feature.getBundles().size() == 1
                && feature.getBundles().get(0).getLocation().equals(location);
        if (owns && Arrays.asList(features.listRequiredFeatures()).contains(feature)) {
          features.uninstallFeature(feature.getName(), feature.getVersion(), TOUCH_NOBODY);
        }
      }
    } catch (Exception e) {
      throw Problem.of(
              Kind.CONFLICT, "modules.remove.failed", bundle.getSymbolicName(), e.getMessage())
          .causedBy(e);
    }
  }
}
