package com.example.healthy;

import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Greets whoever may be greeted. */
@Component(service = Greeting.class)
public final class Greeting {
  private final Access access;

  @Activate
  public Greeting(@Reference Access access) {
    this.access = access;
  }

  public String greet(Reader reader, String tone) {
    access.require("healthy.view", Access.EVERYWHERE);
    return said(reader, tone.isEmpty() ? "healthy.hello" : "healthy.tone." + tone);
  }

  private static String said(Reader reader, String key) {
    return reader.t(key);
  }

  static Problem refusal() {
    return Problem.of(Problem.Kind.CONFLICT, "healthy.refused");
  }
}
