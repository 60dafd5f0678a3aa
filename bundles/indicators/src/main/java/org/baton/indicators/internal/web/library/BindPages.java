package org.baton.indicators.internal.web.library;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.SetDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names a set anew and binds it to a kind of unit, a common set and a cycle. */
@Component(service = PageResource.class)
@Path("sets/{set}/edit")
@Produces(MediaType.TEXT_HTML)
public final class BindPages implements PageResource {
  private final Access access;
  private final SetDesk desk;
  private final SetForm forms;

  /** Works at this desk. */
  @Activate
  public BindPages(@Reference Access access, @Reference SetDesk desk, @Reference SetForm forms) {
    this.access = access;
    this.desk = desk;
    this.forms = forms;
  }

  /** The form. */
  @GET
  public View page(@PathParam("set") String set, @Context Reader reader) {
    access.require("indicators.edit", Access.EVERYWHERE);
    IndicatorSet of = desk.get(set);
    return view(reader, of, forms.of(reader, of));
  }

  private static View view(Reader reader, IndicatorSet set, Form form) {
    return View.of(
        "indicators.set.edit",
        Heading.of(reader.t("indicators.set.edit"), reader.t("indicators.set.edit.lead"))
            .below(
                Action.link(reader.t("menu.indicators.sets"), "/indicators/sets/"),
                Action.link(reader.t(set.title()), SetAddress.of("sets", set.code()))),
        form);
  }

  /** Changes what is said of the set, unless somebody else did meanwhile. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer bind(
      @PathParam("set") String set, MultivaluedMap<String, String> form, @Context Reader reader) {
    FormWords w = new FormWords(form);
    try {
      desk.bind(set, w.version(), w.title(), w.word("kind"), w.word("base"), w.word("cycle"));
      return Answer.go(SetAddress.of("sets", set));
    } catch (Problem e) {
      IndicatorSet of = desk.get(set);
      Form again = forms.of(reader, of).filled(w::word);
      return Answer.refused(e, p -> view(reader, of, again.refused(p)));
    }
  }
}
