package org.baton.libraries.spifly.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.aries.spifly.dynamic.DynamicWeavingActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.weaving.WeavingHook;

/** SPI-Fly's own activator; the hook that it registers is put behind a quick look. */
public final class Activator extends DynamicWeavingActivator {
  private static final String REGISTERS = "registerService";
  private static final int HOOK = 1;

  /** Made by the framework. */
  public Activator() {}

  @Override
  public synchronized void start(BundleContext context) throws Exception {
    super.start(lookingFirst(context));
  }

  private BundleContext lookingFirst(BundleContext context) {
    return (BundleContext)
        Proxy.newProxyInstance(
            Activator.class.getClassLoader(),
            new Class<?>[] {BundleContext.class},
            (self, called, arguments) -> {
              if (called.getName().equals(REGISTERS)
                  && arguments[HOOK] instanceof WeavingHook all) {
                arguments[HOOK] = new QuickLook(all, this::getWeavingData);
              }
              try {
                return called.invoke(context, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
