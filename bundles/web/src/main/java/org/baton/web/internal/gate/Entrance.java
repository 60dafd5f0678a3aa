package org.baton.web.internal.gate;

import java.util.Arrays;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Starts the HTTP server when the gate stands. Without the gate it would say of every address that
 * there is nothing, and pass on what nobody has looked at.
 */
@Component(service = Entrance.class, immediate = true)
public final class Entrance {
  private static final String SERVER = "org.apache.felix.http.jetty12";

  /**
   * Opens the platform to the network.
   *
   * @throws IllegalStateException when the HTTP server is not there or does not start
   */
  @Activate
  public Entrance(
      BundleContext context,
      @Reference(target = "(component.name=org.baton.web.internal.gate.Gatekeeper)")
          Preprocessor gate)
      throws BundleException {
    Bundle server =
        Arrays.stream(context.getBundles())
            .filter(b -> SERVER.equals(b.getSymbolicName()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("There is no bundle " + SERVER));
    // Not for good: at the next start the gate comes first again.
    server.start(Bundle.START_TRANSIENT);
  }
}
