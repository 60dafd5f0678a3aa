package org.baton.indicators.internal.society.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.Guest;
import org.baton.api.web.PageResource;
import org.baton.api.web.PublicPage;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.society.Consultation.Item;
import org.baton.indicators.internal.society.Consultation.Question;
import org.baton.indicators.internal.society.PublicAnswer;
import org.baton.indicators.internal.society.Society;
import org.baton.indicators.internal.society.Society.Asked;
import org.baton.indicators.internal.web.form.Entered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where anybody answers, without an account. */
@Component(service = PageResource.class)
@Path("public/society")
@Produces(MediaType.TEXT_HTML)
public final class PublicSocietyPages implements PageResource {
  static final String HERE = "/indicators/public/society/";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int HIGHEST = 3;

  private final Society society;

  /** Works on consultations. */
  @Activate
  public PublicSocietyPages(@Reference Society society) {
    this.society = society;
  }

  /** The questions, for everybody with the link. */
  @GET
  @PublicPage
  @Path("{link}")
  public View asked(@PathParam("link") String link, @Context Reader reader) {
    return asked(link, "", reader);
  }

  /** The questions, for whoever has a word that works once. */
  @GET
  @PublicPage
  @Path("{link}/{token}")
  public View asked(
      @PathParam("link") String link, @PathParam("token") String token, @Context Reader reader) {
    Asked asked = society.asked(link, token);
    return page(reader, asked, form(reader, asked, token));
  }

  /** Takes an answer. */
  @POST
  @PublicPage
  @Path("{link}")
  @Consumes(FORM)
  public Answer answer(
      @PathParam("link") String link,
      MultivaluedMap<String, String> form,
      @Context Reader reader,
      @Context Guest guest) {
    return answer(link, "", form, reader, guest);
  }

  /** Takes the answer of whoever has a word that works once. */
  @POST
  @PublicPage
  @Path("{link}/{token}")
  @Consumes(FORM)
  public Answer answer(
      @PathParam("link") String link,
      @PathParam("token") String token,
      MultivaluedMap<String, String> form,
      @Context Reader reader,
      @Context Guest guest) {
    Asked asked = society.asked(link, token);
    Entered entered = new Entered(form);
    try {
      society.answer(link, token, read(entered, asked), guest);
      return Answer.show(
          page(
              reader,
              asked,
              Notice.of(
                  Tone.GOOD,
                  reader.t("indicators.society.thanks"),
                  reader.t("indicators.society.thanks.more"))));
    } catch (Problem e) {
      return Answer.refused(
          e, p -> page(reader, asked, form(reader, asked, token).filled(entered::word).refused(p)));
    }
  }

  private static View page(Reader reader, Asked asked, org.baton.api.page.Part part) {
    String title = reader.t(asked.consultation().title());
    return View.of(title, Heading.of(title, reader.t("indicators.society.welcome")), part);
  }

  private static Form form(Reader reader, Asked asked, String token) {
    List<Field> fields = new ArrayList<>();
    for (Item item : asked.items()) {
      for (Question question : Question.values()) {
        String word = question.name().toLowerCase(Locale.ROOT);
        List<Field.Option> options = new ArrayList<>();
        for (int i = HIGHEST; i >= 1; i--) {
          options.add(
              Field.Option.of(
                  Integer.toString(i), reader.t("indicators.society." + word + "." + i)));
        }
        Field field =
            Field.choice(
                word + item.place(),
                Kind.RADIO,
                reader.t("indicators.society." + word, reader.t(item.title())),
                options);
        fields.add(question == Question.RELEVANCE ? field.hint(item.words()) : field);
      }
    }
    fields.add(
        Field.choice(
                "who", Kind.SELECT, reader.t("indicators.society.who"), SocietyPages.groups(reader))
            .value("unsaid"));
    fields.add(Field.of("words", Kind.AREA, reader.t("indicators.society.words")).most(1000));
    String path = HERE + asked.consultation().link() + (token.isEmpty() ? "" : "/" + token);
    return new Form("society", path, fields, reader.t("indicators.society.send"), "", null);
  }

  private static PublicAnswer read(Entered entered, Asked asked) {
    Map<Integer, Map<Question, Integer>> marks = new HashMap<>();
    for (Item item : asked.items()) {
      Map<Question, Integer> of = new EnumMap<>(Question.class);
      for (Question question : Question.values()) {
        String name = question.name().toLowerCase(Locale.ROOT) + item.place();
        entered.count(name).ifPresent(m -> of.put(question, m));
      }
      marks.put(item.place(), of);
    }
    String who = entered.word("who").isEmpty() ? "unsaid" : entered.word("who");
    return new PublicAnswer(who, marks, entered.word("words"), List.of());
  }
}
