package org.baton.web.internal.container;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.baton.api.web.View;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.page.Frame;
import org.baton.web.internal.page.Templates;

/** Writes views as pages. */
final class ViewWriter implements MessageBodyWriter<View> {
  private final Templates templates;
  private final Frame frame;
  private final CurrentVisit current;

  ViewWriter(Templates templates, Frame frame, CurrentVisit current) {
    this.templates = templates;
    this.frame = frame;
    this.current = current;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == View.class;
  }

  @Override
  public void writeTo(
      View view,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    byte[] page = frame.page(templates, view, current.get()).getBytes(StandardCharsets.UTF_8);
    headers.putSingle("Content-Type", "text/html;charset=UTF-8");
    out.write(page);
  }
}
