package org.baton.libraries.karafjava25.internal;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.weaving.WeavingHook;

/**
 * Starts the weaving on Java 24 and newer, and does nothing before. An activator and not a
 * component: the hook must be there before Karaf's classes are loaded, and so before declarative
 * services.
 */
public final class Activator implements BundleActivator {
  private static final int SUBJECT_IS_GONE = 24;

  /** Made by the framework. */
  public Activator() {}

  @Override
  public void start(BundleContext context) {
    if (Runtime.version().feature() >= SUBJECT_IS_GONE) {
      context.registerService(WeavingHook.class, new SubjectWeaver(), null);
    }
  }

  /** Nothing to undo: the framework takes the service back. */
  @Override
  public void stop(BundleContext context) {}
}
