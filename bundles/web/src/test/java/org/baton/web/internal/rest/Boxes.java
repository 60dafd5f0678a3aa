package org.baton.web.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.api.web.SecretAnswer;

/** Boxes that are made, read, changed and broken. */
@Path("boxes")
@Produces("application/json")
@Consumes("application/json")
public final class Boxes implements RestResource {
  final AtomicInteger made = new AtomicInteger();
  final CountDownLatch entered = new CountDownLatch(1);
  final CountDownLatch free = new CountDownLatch(1);
  private final Map<String, Box> boxes = new TreeMap<>();

  /** A box. */
  public record Box(String name, int size) {}

  /** All. */
  @GET
  public Page<Box> list(
      @QueryParam("limit") @DefaultValue("10") int limit, @QueryParam("q") String words) {
    return new Page<>(List.copyOf(boxes.values()), "");
  }

  /** One. */
  @GET
  @Path("{name}")
  public Box get(@PathParam("name") String name) {
    if (!boxes.containsKey(name)) {
      throw Problem.of(Kind.NOT_FOUND, "box.none", name);
    }
    return boxes.get(name);
  }

  /** Makes one. */
  @POST
  @OneTransaction
  public Response make(Box box) {
    made.incrementAndGet();
    if (box.size() < 0) {
      throw Problem.of(Kind.INVALID, "box.small");
    }
    if (box.size() == 13) {
      throw new IllegalStateException("broken");
    }
    boxes.put(box.name(), box);
    return Response.created(URI.create("boxes/" + box.name())).entity(box).build();
  }

  /** Makes one in steps. */
  @POST
  @Path("slow")
  public Box slow(Box box) throws InterruptedException {
    made.incrementAndGet();
    entered.countDown();
    free.await();
    if (box.size() == 13) {
      throw new IllegalStateException("broken");
    }
    return box;
  }

  /** Counts a file. */
  @POST
  @Path("file")
  @Consumes("text/csv")
  public Map<String, Integer> file(InputStream body) throws IOException {
    made.incrementAndGet();
    return Map.of("first", body.read());
  }

  /** Tells a secret. */
  @POST
  @Path("secret")
  @SecretAnswer
  public Map<String, String> secret() {
    return Map.of("secret", "s3cret");
  }

  /** Changes one. */
  @PUT
  @Path("{name}")
  @OneTransaction
  public Box change(@PathParam("name") String name, Box box) {
    boxes.put(name, box);
    return box;
  }

  /** Has nothing to read. */
  @PUT
  @Path("{name}/lid")
  public void lid(@PathParam("name") String name, Box box) {}
}
