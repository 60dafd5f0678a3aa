package org.baton.web.internal.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.SecretAnswer;
import org.baton.web.internal.gate.CurrentVisit;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives every REST resource what callers may rely on everywhere: versions in {@code ETag}, {@code
 * If-Match} and {@code If-None-Match}, {@code Idempotency-Key}, and addresses that are checked.
 */
@Component(service = Conventions.class)
public final class Conventions {
  private final CurrentVisit current;
  private final KeptAnswers kept;

  /** Keeps answers in this bundle's tables. */
  @Activate
  public Conventions(@Reference CurrentVisit current, @Reference KeptAnswers kept) {
    this.current = current;
    this.kept = kept;
  }

  /** Adds them to the container of a module. */
  public void addTo(ResourceConfig config) {
    Calls calls = new Calls();
    Itself itself = new Itself();
    config.register(itself);
    Written written = new Written();
    config.register(new ForMethods(calls, written));
    config.register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            bind(new Invocations(calls, kept, itself, written))
                .to(ResourceMethodInvocationHandlerProvider.class);
          }
        });
  }

  static boolean writes(Method method) {
    return method.isAnnotationPresent(POST.class)
        || method.isAnnotationPresent(PUT.class)
        || method.isAnnotationPresent(PATCH.class)
        || method.isAnnotationPresent(DELETE.class);
  }

  /** Chooses by what a method does. */
  private final class ForMethods implements DynamicFeature {
    private final Calls calls;
    private final Written written;

    private ForMethods(Calls calls, Written written) {
      this.calls = calls;
      this.written = written;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
      Method method = resource.getResourceMethod();
      context.register(new QueryRules(resource.getResourceClass(), method));
      if (method.isAnnotationPresent(GET.class)) {
        context.register(new VersionTags(written));
      }
      if (writes(method)) {
        boolean one = method.isAnnotationPresent(OneTransaction.class);
        boolean keeps =
            method.isAnnotationPresent(POST.class)
                && !method.isAnnotationPresent(SecretAnswer.class);
        context.register(new Writes(calls, current, keeps ? kept : null, one));
      }
    }
  }
}
