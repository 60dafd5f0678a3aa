package org.baton.indicators.internal.web.library;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.SetDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies an entry of the library, with all below it, into a set. */
@Component(service = PageResource.class)
@Path("library/reuse")
@Produces(MediaType.TEXT_HTML)
public final class ReusePages implements PageResource {
  private static final int MOST = 200;

  private final Access access;
  private final SetDesk desk;

  /** Works at this desk. */
  @Activate
  public ReusePages(@Reference Access access, @Reference SetDesk desk) {
    this.access = access;
    this.desk = desk;
  }

  /** Where an entry is copied; what is not known yet is empty. */
  static String path(String from, String code, String set) {
    return Address.of("indicators", "library", "reuse")
        .with("from", from)
        .with("code", code)
        .with("set", set)
        .toString();
  }

  /** The form. */
  @GET
  public View page(
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("set") @DefaultValue("") String set,
      @Context Reader reader) {
    access.require("indicators.edit", Access.EVERYWHERE);
    Form form =
        form(reader)
            .filled(
                n ->
                    switch (n) {
                      case "from" -> from;
                      case "code" -> code;
                      case "set" -> set;
                      default -> "";
                    });
    return view(reader, form);
  }

  private static View view(Reader reader, Form form) {
    return View.of(
        "indicators.reuse",
        Heading.of(reader.t("indicators.reuse"), reader.t("indicators.reuse.lead"))
            .below(Action.link(reader.t("menu.indicators.library"), LibraryView.here().toString())),
        form);
  }

  /** Open sets to copy into; a code can be typed where there are too many to choose from. */
  private Form form(Reader reader) {
    List<IndicatorSet> sets = desk.page("", MOST + 1);
    List<Option> open =
        sets.stream()
            .filter(IndicatorSet::isOpen)
            .map(s -> Option.of(s.code(), reader.t(s.title()) + " · " + s.code()))
            .toList();
    String label = reader.t("indicators.reuse.set");
    Field into =
        sets.size() > MOST
            ? Field.of("set", Field.Kind.TEXT, label)
            : Field.choice("set", Field.Kind.SELECT, label, open);
    return Form.of(
            "reuse",
            path("", "", ""),
            reader.t("indicators.reuse.do"),
            Field.of("from", Field.Kind.TEXT, reader.t("indicators.reuse.from")).require(),
            Field.of("code", Field.Kind.TEXT, reader.t("indicators.reuse.code"))
                .hint(reader.t("indicators.reuse.code.hint"))
                .require(),
            into.require(),
            Field.of("below", Field.Kind.TEXT, reader.t("indicators.reuse.below"))
                .hint(reader.t("indicators.reuse.below.hint")))
        .cancel(LibraryView.here().toString());
  }

  /** Copies; the new entry is shown. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer copy(MultivaluedMap<String, String> form, @Context Reader reader) {
    FormWords w = new FormWords(form);
    try {
      desk.copy(w.word("set"), 0, w.word("from"), w.word("code"), w.word("below"));
      return Answer.go(SetAddress.of("sets", w.word("set"), "entries", w.word("code")));
    } catch (Problem e) {
      return Answer.refused(e, p -> view(reader, form(reader).filled(w::word).refused(p)));
    }
  }
}
