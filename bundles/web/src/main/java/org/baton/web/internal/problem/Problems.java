package org.baton.web.internal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Texts;
import org.baton.web.internal.problem.ProblemBody.Mistake;
import org.glassfish.jersey.server.ParamException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into what its reader sees; the one place that does. */
@Component(service = Problems.class)
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Map<Kind, Integer> STATUS =
      Map.of(
          Kind.INVALID, 422,
          Kind.UNAUTHENTICATED, 401,
          Kind.DENIED, 403,
          Kind.NOT_FOUND, 404,
          Kind.CONFLICT, 409,
          Kind.STALE, 412,
          Kind.TOO_LARGE, 413,
          Kind.TOO_MANY, 429,
          Kind.UNAVAILABLE, 503);
  private static final Map<Integer, String> HTTP =
      Map.of(
          400, "web.request.bad",
          404, "web.path.unknown",
          405, "web.method.unknown",
          406, "web.answer.unacceptable",
          415, "web.body.kind");

  /** By name: which HTTP server it is, is nobody's business here. */
  private static final Set<String> UNREADABLE =
      Set.of(
          "org.eclipse.jetty.server.internal.HttpConnection$HttpEofException",
          "org.eclipse.jetty.http.BadMessageException",
          "org.eclipse.jetty.http.HttpException$RuntimeException",
          "org.eclipse.jetty.io.EofException",
          "java.nio.charset.MalformedInputException",
          "java.io.CharConversionException",
          "java.util.zip.ZipException");

  /** Bodies that do not come, or come too slowly. */
  private static final Set<String> SLOW =
      Set.of("java.util.concurrent.TimeoutException", "java.io.InterruptedIOException");

  private static final int MOST_CAUSES = 20;

  private final Texts texts;

  /** Speaks with the texts of the modules. */
  @Activate
  public Problems(@Reference Texts texts) {
    this.texts = texts;
  }

  /** The status of HTTP that goes with a kind of problem. */
  public static int status(Kind kind) {
    return STATUS.get(kind);
  }

  /** What the reader sees of an error. What nobody foresaw is logged once, with its incident. */
  public ProblemBody body(Throwable error, Locale locale) {
    Throwable cause = error;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return body(problem, locale);
      }
    }
    if (caused(error, SLOW)) {
      return body(408, "web.body.slow", locale);
    }
    if (caused(error, UNREADABLE)) {
      return body(400, "web.request.bad", locale);
    }
    if (error instanceof JsonProcessingException json) {
      return body(unreadable(json), locale);
    }
    if (error instanceof ParamException parameter) {
      Object[] name = {parameter.getParameterName()};
      return write(400, "web.parameter.bad", name, List.of(), null, locale);
    }
    if (error instanceof WebApplicationException http) {
      int status = http.getResponse().getStatus();
      if (status < 500) {
        return body(status, HTTP.getOrDefault(status, "web.request.bad"), locale);
      }
    }
    return unforeseen(error, locale);
  }

  /** What the reader sees of a method that nothing answers. */
  public ProblemBody unknownMethod(Locale locale) {
    return body(405, "web.method.unknown", locale);
  }

  private ProblemBody body(Problem problem, Locale locale) {
    List<Mistake> mistakes =
        problem.violations().stream().map(violation -> mistake(violation, locale)).toList();
    return write(
        status(problem.kind()),
        problem.code(),
        problem.arguments().toArray(),
        mistakes,
        null,
        locale);
  }

  private ProblemBody body(int status, String code, Locale locale) {
    return write(status, code, new Object[0], List.of(), null, locale);
  }

  /** Whether an error of the connection, such as a body in broken chunks, is at the bottom. */
  private static boolean caused(Throwable error, Set<String> names) {
    Throwable cause = error;
    boolean reading = false;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
      reading |= cause instanceof IOException;
      if (reading && names.contains(cause.getClass().getName())) {
        return true;
      }
    }
    return false;
  }

  private ProblemBody unforeseen(Throwable error, Locale locale) {
    String incident = UUID.randomUUID().toString();
    LOG.error("Incident {}", incident, error);
    return write(500, "web.unforeseen", new Object[] {incident}, List.of(), incident, locale);
  }

  private ProblemBody write(
      int status,
      String code,
      Object[] arguments,
      List<Mistake> mistakes,
      String incident,
      Locale locale) {
    String title = texts.text(locale, code, arguments);
    String detail = texts.find(locale, code + ".remedy", arguments).orElse("");
    String type = ProblemBody.EXPLAINED + code;
    return new ProblemBody(type, status, code, title, detail, mistakes, null, incident);
  }

  private Mistake mistake(Violation violation, Locale locale) {
    Object[] arguments = violation.arguments().toArray();
    return new Mistake(
        violation.source(),
        violation.line(),
        violation.field(),
        violation.value(),
        violation.code(),
        texts.text(locale, violation.code(), arguments),
        texts.find(locale, violation.code() + ".remedy", arguments).orElse(""));
  }

  private static Problem unreadable(JsonProcessingException json) {
    int line = json.getLocation() == null ? 0 : Math.max(0, json.getLocation().getLineNr());
    if (!(json instanceof JsonMappingException mapping)) {
      return invalid(new Violation("", line, "", "", "web.json.unreadable", List.of()), json);
    }
    String field =
        mapping.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getFieldName())
            .collect(Collectors.joining("/"));
    String code =
        json instanceof UnrecognizedPropertyException ? "web.json.unknown" : "web.json.value";
    return invalid(new Violation("", line, field, "", code, List.of(field)), json);
  }

  private static Problem invalid(Violation violation, Throwable cause) {
    return Problem.invalid("web.json.invalid", List.of(violation)).causedBy(cause);
  }
}
