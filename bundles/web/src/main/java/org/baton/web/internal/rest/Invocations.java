package org.baton.web.internal.rest;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.baton.api.problem.Problem;
import org.baton.web.internal.rest.KeptAnswers.Answer;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;

/** Calls resource methods: with the version checked and the answer kept where the call asks. */
final class Invocations implements ResourceMethodInvocationHandlerProvider {
  private static final int LOCKS = 64;
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int FIRST_ERROR = 400;

  private final Calls calls;
  private final KeptAnswers kept;
  private final Itself itself;
  private final Written written;
  private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

  Invocations(Calls calls, KeptAnswers kept, Itself itself, Written written) {
    this.written = written;
    this.calls = calls;
    this.kept = kept;
    this.itself = itself;
    Arrays.setAll(locks, i -> new ReentrantLock());
  }

  @Override
  public InvocationHandler create(Invocable invocable) {
    return Conventions.writes(invocable.getHandlingMethod()) ? this::write : Invocations::call;
  }

  private static Object call(Object resource, Method method, Object[] arguments) throws Exception {
    return method.invoke(resource, arguments);
  }

  private Object write(Object resource, Method method, Object[] arguments) throws Exception {
    Call call = calls.take();
    if (call == null || call.ifMatch() == null && call.attempt() == null) {
      return call(resource, method, arguments);
    }
    if (call.ifMatch() == null) {
      return asAsked(call, resource, method, arguments);
    }
    // Where there is no transaction to hold both, the version must not change after the look.
    ReentrantLock lock = locks[Math.floorMod(call.address().hashCode(), LOCKS)];
    lock.lock();
    try {
      return asAsked(call, resource, method, arguments);
    } finally {
      lock.unlock();
    }
  }

  private Object asAsked(Call call, Object resource, Method method, Object[] arguments)
      throws Exception {
    KeptAnswers.Together<Object> work = () -> carryOut(call, resource, method, arguments);
    try {
      if (!call.oneTransaction()) {
        return work.run();
      }
      return call.attempt() == null ? kept.together(work) : kept.once(call.attempt(), work);
    } catch (RuntimeException e) {
      if (call.attempt() != null) {
        // Not kept after all: the transaction is rolled back.
        call.attempt().become(Attempt.State.OPEN);
      }
      throw new InvocationTargetException(e);
    }
  }

  private Object carryOut(Call call, Object resource, Method method, Object[] arguments)
      throws Exception {
    if (call.ifMatch() != null) {
      itself.check(call);
    }
    Attempt attempt = call.attempt();
    Object result;
    try {
      result = call(resource, method, arguments);
    } catch (InvocationTargetException e) {
      if (attempt != null && !call.oneTransaction() && !(e.getCause() instanceof Problem)) {
        attempt.become(Attempt.State.UNKNOWN);
      }
      throw e;
    }
    if (attempt != null) {
      keep(call, method, result);
    }
    return result;
  }

  private void keep(Call call, Method method, Object result) throws IOException {
    Attempt attempt = call.attempt();
    Answer answer =
        result instanceof Response response
            ? of(attempt, response, media(method))
            : of(attempt, result, media(method));
    if (answer != null && kept.keep(attempt, answer, call.oneTransaction())) {
      attempt.become(Attempt.State.DONE);
    }
  }

  private static String media(Method method) {
    Produces own = method.getAnnotation(Produces.class);
    Produces usual = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
    return usual == null ? MediaType.APPLICATION_JSON : usual.value()[0];
  }

  private Answer of(Attempt attempt, Response response, String usual) throws IOException {
    Object entity = response.getEntity();
    Optional<byte[]> content = written.bytes(entity, response.getMediaType());
    if (response.getStatus() >= FIRST_ERROR || entity != null && content.isEmpty()) {
      return null;
    }
    String location = response.getHeaderString(HttpHeaders.LOCATION);
    MediaType media = response.getMediaType();
    return new Answer(
        attempt.bodyHash(),
        response.getStatus(),
        media == null ? usual : media.toString(),
        location == null ? "" : location,
        content.orElse(new byte[0]));
  }

  private Answer of(Attempt attempt, Object result, String media) throws IOException {
    byte[] content = written.bytes(result, null).orElse(new byte[0]);
    int status = result == null ? NO_CONTENT : OK;
    return new Answer(attempt.bodyHash(), status, media, "", content);
  }
}
