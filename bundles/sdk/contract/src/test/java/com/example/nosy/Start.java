package com.example.nosy;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Is started with the bundle. */
public final class Start implements BundleActivator {
  @Override
  public void start(BundleContext context) {}

  @Override
  public void stop(BundleContext context) {}
}
