package org.baton.web.internal.container;

import com.fasterxml.jackson.jakarta.rs.cfg.Annotations;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import java.util.List;
import org.baton.api.web.Guest;
import org.baton.api.web.Reader;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.gate.Refusals;
import org.baton.web.internal.gate.Start;
import org.baton.web.internal.page.ErrorPage;
import org.baton.web.internal.page.Frame;
import org.baton.web.internal.page.Templates;
import org.baton.web.internal.problem.Json;
import org.baton.web.internal.problem.Problems;
import org.baton.web.internal.rest.Conventions;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the resources of a module together with what all containers have. */
@Component(service = Applications.class)
public final class Applications {
  private final CurrentVisit current;
  private final Problems problems;
  private final Frame frame;
  private final ErrorPage errors;
  private final Refusals refusals;
  private final Conventions conventions;
  private final Start start;

  /** Uses one set of services for all containers. */
  @Activate
  public Applications(
      @Reference CurrentVisit current,
      @Reference Problems problems,
      @Reference Frame frame,
      @Reference ErrorPage errors,
      @Reference Refusals refusals,
      @Reference Conventions conventions,
      @Reference Start start) {
    this.current = current;
    this.problems = problems;
    this.frame = frame;
    this.errors = errors;
    this.refusals = refusals;
    this.conventions = conventions;
    this.start = start;
  }

  /** What stays at a module's path. */
  ModuleServlet servlet(String module) {
    return new ModuleServlet(module, refusals, start);
  }

  ResourceConfig of(List<Object> resources, Kind kind, Bundle bundle) {
    ResourceConfig config = of(resources);
    if (kind == Kind.REST) {
      conventions.addTo(config);
    }
    if (kind == Kind.PAGES) {
      config.register(new UploadReader());
      config.register(new PublicPages(current));
      config.register(new FormAnswers());
      ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
      config.register(
          new ViewWriter(new Templates(loader, bundle.getSymbolicName()), frame, current));
    }
    return config;
  }

  /**
   * Instances only: nothing is looked for in class paths and nothing is created by the container.
   */
  ResourceConfig of(List<Object> resources) {
    ResourceConfig config = new ResourceConfig();
    config.setClassLoader(Applications.class.getClassLoader());
    config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "DOM,SAX,RENDEREDIMAGE,SOURCE");
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(ServerProperties.BV_FEATURE_DISABLE, true);
    config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    config.register(
        new JacksonJsonProvider(Json.mapper(), new Annotations[] {Annotations.JACKSON}));
    config.register(new ErrorAnswers(problems, errors, current));
    config.register(new BodyLimits());
    config.register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            bindFactory(() -> frame.reader(current.get())).to(Reader.class);
            bindFactory(() -> PublicPages.guest(current)).to(Guest.class);
          }
        });
    resources.forEach(config::register);
    return config;
  }
}
