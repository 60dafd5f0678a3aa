package org.baton.web.internal.container;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.baton.api.web.PublicPage;
import org.baton.web.internal.gate.CurrentVisit;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.api.Test;

class PublicPagesTest {
  /** Marked, where the gate would not let guests in. */
  @Path("visits")
  public static final class MarkedElsewhere {
    /** A page. */
    @GET
    @PublicPage
    public String page() {
      return "";
    }
  }

  /** Not marked, where the gate lets guests in. */
  @Path("public/visits")
  public static final class UnmarkedBelow {
    /** A page. */
    @GET
    public String page() {
      return "";
    }
  }

  /** One of two is marked. */
  @Path("public")
  public static final class HalfMarked {
    /** A page for all. */
    @GET
    @PublicPage
    @Path("one")
    public String one() {
      return "";
    }

    /** A page that forgot to say so. */
    @GET
    @Path("two")
    public String two() {
      return "";
    }
  }

  /** A path that only looks like it. */
  @Path("publications")
  public static final class LooksAlike {
    /** A page. */
    @GET
    @PublicPage
    public String page() {
      return "";
    }
  }

  /** As it should be. */
  @Path("public/visits")
  public static final class Right {
    /** A page. */
    @GET
    @PublicPage
    public String page() {
      return "";
    }
  }

  private static void open(Object page) {
    ResourceConfig config = new ResourceConfig();
    config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.register(new PublicPages(new CurrentVisit()));
    config.register(page);
    new ApplicationHandler(config);
  }

  @Test
  void aModuleThatMarksAPageWronglyIsRefusedAsAWhole() {
    for (Object wrong :
        List.of(new MarkedElsewhere(), new UnmarkedBelow(), new HalfMarked(), new LooksAlike())) {
      assertThatThrownBy(() -> open(wrong))
          .as(wrong.getClass().getSimpleName())
          .hasStackTraceContaining("must be both below public/ and marked with PublicPage");
    }
  }

  @Test
  void aPageThatIsMarkedAndBelowPublicIsOpened() {
    assertThatCode(() -> open(new Right())).doesNotThrowAnyException();
  }
}
