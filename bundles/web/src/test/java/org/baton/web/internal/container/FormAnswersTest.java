package org.baton.web.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Answer;
import org.baton.api.web.View;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

class FormAnswersTest {
  /** A page that answers in every way. */
  @Path("forms")
  @Produces(MediaType.TEXT_HTML)
  public static final class Forms {
    /** Answers. */
    @GET
    @Path("{kind}")
    public Answer answer(@PathParam("kind") String kind) {
      return switch (kind) {
        case "go" -> Answer.go("/sample/?done=saved");
        case "show" -> Answer.show(View.of("shown"));
        default -> Answer.refused(Problem.of(Kind.valueOf(kind), "x"), p -> View.of("again"));
      };
    }
  }

  /** Writes a page's title. */
  private static final class Titles implements MessageBodyWriter<View> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
      return type == View.class;
    }

    @Override
    public void writeTo(
        View view,
        Class<?> type,
        Type generic,
        Annotation[] notes,
        MediaType media,
        MultivaluedMap<String, Object> headers,
        OutputStream out)
        throws IOException {
      out.write(view.title().getBytes(StandardCharsets.UTF_8));
    }
  }

  private final ApplicationHandler handler =
      new ApplicationHandler(
          new ResourceConfig()
              .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
              .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
              .register(new Forms())
              .register(new Titles())
              .register(new FormAnswers()));

  private String get(String kind) throws Exception {
    URI base = URI.create("http://127.0.0.1/sample/");
    ContainerRequest request =
        new ContainerRequest(
            base, base.resolve("forms/" + kind), "GET", null, new MapPropertiesDelegate(), null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ContainerResponse response = handler.apply(request, out).get();
    String words = response.getStatus() + " " + out.toString(StandardCharsets.UTF_8);
    return response.getLocation() == null ? words : words + response.getLocation().getPath();
  }

  @Test
  void leadsElsewhereWithoutABody() throws Exception {
    assertThat(get("go")).isEqualTo("303 /sample/");
  }

  @Test
  void showsAPage() throws Exception {
    assertThat(get("show")).isEqualTo("200 shown");
  }

  @Test
  void showsWhatWasRefusedWithItsStatus() throws Exception {
    assertThat(get("INVALID")).isEqualTo("422 again");
    assertThat(get("CONFLICT")).isEqualTo("409 again");
    assertThat(get("STALE")).isEqualTo("412 again");
    assertThat(get("TOO_LARGE")).isEqualTo("413 again");
  }
}
