package org.baton.subjects.internal.survey.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.Guest;
import org.baton.api.web.PageResource;
import org.baton.api.web.PublicPage;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.survey.Booth;
import org.baton.subjects.internal.survey.Booth.Receipt;
import org.baton.subjects.internal.survey.Booth.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where anybody answers a survey, without an account, on any phone. */
@Component(service = PageResource.class)
@Path("public/surveys")
@Produces(MediaType.TEXT_HTML)
public final class PublicSurveyPages implements PageResource {
  static final String HERE = "/subjects/public/surveys/";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private final Booth booth;

  /** Works on surveys. */
  @Activate
  public PublicSurveyPages(@Reference Booth booth) {
    this.booth = booth;
  }

  /**
   * The questions, for everybody with the link; where words are needed, one is typed in.
   *
   * @param in the language of the questions; the reader's own when left out
   */
  @GET
  @PublicPage
  @Path("{link}")
  public View open(
      @PathParam("link") String link,
      @QueryParam("in") @DefaultValue("") String in,
      @Context Reader reader) {
    return page(booth.shown(link, ""), Filling.empty(""), in, null, reader);
  }

  /** The questions about one unit, for a code that hangs at its counter. */
  @GET
  @PublicPage
  @Path("{link}/at/{place: [0-9]{1,4}}")
  public View at(
      @PathParam("link") String link,
      @PathParam("place") int place,
      @QueryParam("in") @DefaultValue("") String in,
      @Context Reader reader) {
    Shown shown = booth.shown(link, "");
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    if (place < shown.survey().units().size()) {
      form.putSingle("unit", shown.survey().units().get(place).code());
    }
    return page(shown, new Filling(form, ""), in, null, reader);
  }

  /** The questions, for whoever has a word that works once. */
  @GET
  @PublicPage
  @Path("{link}/{token}")
  public View shown(
      @PathParam("link") String link,
      @PathParam("token") String token,
      @QueryParam("in") @DefaultValue("") String in,
      @Context Reader reader) {
    return page(booth.shown(link, token), Filling.empty(token), in, null, reader);
  }

  /**
   * Forgets the browser, which showed a word here: the answer is to come from somebody who was
   * never seen.
   */
  @GET
  @PublicPage
  @Path("{link}/leave")
  public View leave(@Context Guest guest) {
    guest.forget();
    return new View("survey-left.jte", "subjects.paper.left", Map.of());
  }

  /** Signs a ballot blindly for a one-time word. */
  @POST
  @PublicPage
  @Path("{link}/ballot")
  @Consumes(FORM)
  public View ballot(
      @PathParam("link") String link,
      @FormParam("token") @DefaultValue("") String token,
      @FormParam("blinded") @DefaultValue("") String blinded) {
    String signature = booth.ballot(link, token, blinded);
    return new View("ballot.jte", "subjects.paper.ballot", Map.of("signature", signature));
  }

  /** Takes an answer; the same one once more has the same receipt. */
  @POST
  @PublicPage
  @Path("{link}")
  @Consumes(FORM)
  public Answer send(
      @PathParam("link") String link,
      MultivaluedMap<String, String> form,
      @Context Reader reader,
      @Context Guest guest) {
    Filling filling = new Filling(form, "");
    try {
      Receipt receipt = booth.send(link, filling.sent(), guest);
      return Answer.show(done(receipt, HERE + link));
    } catch (Problem e) {
      // Mistakes are mended on the page; what cannot be mended has a page of its own.
      if (e.kind() != Problem.Kind.INVALID) {
        throw e;
      }
      Shown shown = booth.shown(link, "");
      long spent = Math.min(shown.survey().fastest(), filling.spent() + guest.seconds());
      form.putSingle("spent", Long.toString(spent));
      return Answer.refused(e, p -> page(shown, filling, "", p, reader));
    }
  }

  static View done(Receipt receipt, String again) {
    return new View(
        "survey-done.jte",
        "subjects.paper.thanks",
        Map.of("receipt", receipt.word(), "again", again));
  }

  private static View page(
      Shown shown, Filling filling, String in, Problem problem, Reader reader) {
    String language = LANGUAGE.matcher(in).matches() ? in : reader.lang();
    PaperMaker maker = new PaperMaker(reader, language, filling::word, problem);
    String path = Address.below(HERE, shown.survey().link()).toString();
    Paper paper = new PaperOf(shown, maker, reader, language).open(filling, path);
    return new View("survey.jte", shown.survey().title().in(language), Map.of("paper", paper));
  }
}
