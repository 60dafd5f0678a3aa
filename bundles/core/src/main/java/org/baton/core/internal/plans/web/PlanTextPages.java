package org.baton.core.internal.plans.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.Upload;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.plans.PlanVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plan as a document: typed, pasted or taken from a file. */
@Component(service = PageResource.class)
@Path("cycles/{cycle}/plan/text")
@Produces(MediaType.TEXT_HTML)
public final class PlanTextPages implements PageResource {
  private final PlanSource source;

  /** Works on the plans. */
  @Activate
  public PlanTextPages(@Reference PlanSource source) {
    this.source = source;
  }

  /** The newest document, to be changed. */
  @GET
  public View form(@Context Reader reader, @PathParam("cycle") String code) {
    Optional<PlanVersion> newest = source.plans().newest(source.cycleToEdit(code));
    return view(reader, code).page(newest.map(PlanVersion::document).orElse(""), newest, "", null);
  }

  private PlanTextView view(Reader reader, String code) {
    return new PlanTextView(reader, source.cycle(code));
  }

  /** Saves what was typed or pasted. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer save(
      @Context Reader reader,
      @PathParam("cycle") String code,
      MultivaluedMap<String, String> form) {
    return save(
        reader, code, form, java.util.Objects.requireNonNullElse(form.getFirst("document"), ""));
  }

  /** Saves a file. */
  @POST
  @Path("file")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @BodyLimit(mebibytes = 8)
  public Answer file(@Context Reader reader, @PathParam("cycle") String code, Upload upload)
      throws IOException {
    String document = new String(upload.content().readAllBytes(), StandardCharsets.UTF_8);
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    form.putSingle("base", upload.field("base"));
    form.putSingle("note", upload.field("note"));
    form.putSingle("document", document);
    return save(reader, code, form, document);
  }

  private Answer save(
      Reader reader, String code, MultivaluedMap<String, String> form, String document) {
    Cycle cycle = source.cycle(code);
    PlanTextView view = new PlanTextView(reader, cycle);
    String format = document.stripLeading().startsWith("{") ? "json" : "yaml";
    try {
      source.plans().save(code, format, document.replace("\r\n", "\n"), PlanSource.change(form));
      return Answer.go(view.plan() + "?done=saved");
    } catch (Problem problem) {
      return source.refused(
          reader,
          code,
          view.plan() + "/text",
          form,
          problem,
          p -> view.page(document, source.plans().newest(cycle), PlanSource.word(form, "note"), p));
    }
  }
}
