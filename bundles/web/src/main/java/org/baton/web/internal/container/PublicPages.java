package org.baton.web.internal.container;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Guest;
import org.baton.api.web.PublicPage;
import org.baton.web.internal.gate.CurrentVisit;

/**
 * Keeps guests from everything but what says that it is for them. The gate opens the addresses
 * below {@code public/}; here each method must say so itself, and one that says so must be there.
 */
final class PublicPages implements DynamicFeature {
  private static final String BELOW = "public/";

  private final CurrentVisit current;

  PublicPages(CurrentVisit current) {
    this.current = current;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    boolean says = method.isAnnotationPresent(PublicPage.class);
    if (says != path(resource.getResourceClass(), method).startsWith(BELOW)) {
      throw new IllegalStateException(
          method + " must be both below public/ and marked with PublicPage, or neither");
    }
    if (!says) {
      context.register(new Closed(current));
    }
  }

  private static String path(Class<?> type, Method method) {
    Path above = type.getAnnotation(Path.class);
    Path own = method.getAnnotation(Path.class);
    String path = (above == null ? "" : above.value()) + "/" + (own == null ? "" : own.value());
    return path.replaceAll("/+", "/").replaceAll("^/", "");
  }

  /** The guest of a public page. */
  static Guest guest(CurrentVisit current) {
    return current
        .get()
        .guest()
        .orElseThrow(() -> new IllegalStateException("Only public pages have guests"));
  }

  /** Refuses guests. */
  private record Closed(CurrentVisit current) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      if (current.get().guest().isPresent()) {
        throw Problem.of(Kind.UNAUTHENTICATED, "web.sign-in.first");
      }
    }
  }
}
