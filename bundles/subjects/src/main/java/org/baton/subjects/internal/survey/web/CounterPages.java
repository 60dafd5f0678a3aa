package org.baton.subjects.internal.survey.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.survey.Booth;
import org.baton.subjects.internal.survey.Booth.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A counter: an officer enters what a citizen says, and the answer is marked as such. */
@Component(service = PageResource.class)
@Path("surveys/{id: [0-9]+}/counter")
@Produces(MediaType.TEXT_HTML)
public final class CounterPages implements PageResource {
  private final Booth booth;

  /** Works on surveys. */
  @Activate
  public CounterPages(@Reference Booth booth) {
    this.booth = booth;
  }

  private static String here(long id) {
    return Address.below(SurveyPages.HERE, id, "counter").toString();
  }

  /** The questions, for one citizen after the other. */
  @GET
  public View shown(@PathParam("id") long id, @Context Reader reader) {
    return page(booth.assisted(id), Filling.empty(""), null, reader);
  }

  /** Takes the answer of a citizen. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer send(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Filling filling = new Filling(form, "");
    try {
      return Answer.show(PublicSurveyPages.done(booth.assist(id, filling.sent()), here(id)));
    } catch (Problem e) {
      Shown shown = booth.assisted(id);
      return Answer.refused(e, p -> page(shown, filling, p, reader));
    }
  }

  private static View page(Shown shown, Filling filling, Problem problem, Reader reader) {
    PaperMaker maker = new PaperMaker(reader, reader.lang(), filling::word, problem);
    Paper paper =
        new PaperOf(shown, maker, reader, reader.lang())
            .counter(filling, here(shown.survey().id()));
    return new View("survey.jte", "subjects.survey.counter", Map.of("paper", paper));
  }
}
