package org.baton.indicators.internal.experts.web;

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
import java.util.List;
import java.util.Locale;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.experts.Member;
import org.baton.indicators.internal.experts.Panels;
import org.baton.indicators.internal.experts.Tie;
import org.baton.indicators.internal.web.form.Entered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where an expert declares their ties, before they see what they are asked. */
@Component(service = PageResource.class)
@Path("experts/mine")
@Produces(MediaType.TEXT_HTML)
public final class DeclarationPages implements PageResource {
  static final String HERE = "/indicators/experts/mine/";
  private static final String TITLE = "indicators.declare";

  private final Panels panels;

  /** Works on panels. */
  @Activate
  public DeclarationPages(@Reference Panels panels) {
    this.panels = panels;
  }

  /** The declaration, or what came of it. */
  @GET
  @Path("{panel}")
  public View declaration(@PathParam("panel") long panel, @Context Reader reader) {
    Member me = panels.me(panel);
    return me.state() == Member.State.INVITED
        ? page(reader, panel, form(reader, panel))
        : page(reader, panel, outcome(reader, me));
  }

  private static Notice outcome(Reader reader, Member me) {
    return me.state() == Member.State.CLEARED
        ? Notice.of(
                Tone.GOOD,
                reader.t("indicators.declare.cleared"),
                reader.t("indicators.declare.cleared.more"))
            .actions(
                org.baton.api.page.Action.link(
                        reader.t("indicators.delphi.mine"), "/indicators/delphi/mine")
                    .primary())
        : Notice.of(
            Tone.WARN,
            reader.t("indicators.declare.excluded"),
            me.conflict().map(t -> Words.reason(reader, t)).orElse(""));
  }

  private View page(Reader reader, long panel, Part part) {
    return View.of(
        TITLE,
        Heading.of(
            reader.t(TITLE), reader.t("indicators.declare.lead", panels.mine(panel).title())),
        part);
  }

  private static Form form(Reader reader, long panel) {
    List<Field> fields = new ArrayList<>();
    for (Tie.Kind kind : Tie.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      fields.add(
          Field.of(name, Field.Kind.TEXT, Words.tie(reader, kind))
              .hint(reader.t("indicators.declare." + name + ".hint")));
    }
    fields.add(Field.of("note", Field.Kind.TEXT, reader.t("indicators.ties.note")).most(400));
    fields.add(Field.of("none", Field.Kind.BOX, reader.t("indicators.declare.none")));
    return new Form(
        "declaration", HERE + panel, fields, reader.t("indicators.declare.do"), "", null);
  }

  /** Takes the declaration. */
  @POST
  @Path("{panel}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer declare(
      @PathParam("panel") long panel, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      panels.declare(panel, read(entered));
      return Answer.go(HERE + panel);
    } catch (Problem e) {
      return Answer.refused(
          e, p -> page(reader, panel, form(reader, panel).filled(entered::word).refused(p)));
    }
  }

  private static List<Tie> read(Entered entered) {
    List<Tie> ties = new ArrayList<>();
    for (Tie.Kind kind : Tie.Kind.values()) {
      for (String unit : entered.word(kind.name().toLowerCase(Locale.ROOT)).split("[,;，；、\\s]+")) {
        if (!unit.isEmpty()) {
          ties.add(new Tie(kind, unit, entered.word("note")));
        }
      }
    }
    if (ties.isEmpty() != entered.ticked("none")) {
      throw Problem.invalid(
          "indicators.consult-wrong",
          List.of(Violation.at("none", entered.word("none"), "indicators.declare-which")),
          1);
    }
    return ties;
  }
}
