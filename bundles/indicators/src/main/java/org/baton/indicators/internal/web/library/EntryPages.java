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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Dialog;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.lineage.EntryKey;
import org.baton.indicators.internal.lineage.Lineage;
import org.baton.indicators.internal.lineage.web.LineageParts;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.SetDesk;
import org.baton.indicators.internal.society.Society;
import org.baton.indicators.internal.society.web.OpinionParts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** An entry of a set: its fields, its rule, where it comes from, its versions, its end. */
@Component(service = PageResource.class)
@Path("sets/{set}/entries/{code}")
@Produces(MediaType.TEXT_HTML)
public final class EntryPages implements PageResource {
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Access access;
  private final SetDesk desk;
  private final Lineage lineage;
  private final Society society;

  /** Takes what it works with. */
  @Activate
  public EntryPages(
      @Reference Access access,
      @Reference SetDesk desk,
      @Reference Lineage lineage,
      @Reference Society society) {
    this.society = society;
    this.access = access;
    this.desk = desk;
    this.lineage = lineage;
  }

  /** The page. */
  @GET
  public View entry(
      @PathParam("set") String set, @PathParam("code") String code, @Context Reader reader) {
    Entry entry = desk.entry(set, code);
    IndicatorSet of = desk.get(set);
    return view(reader, entry, of, EntryForm.of(reader, set, of.version(), entry), null);
  }

  private View view(Reader reader, Entry entry, IndicatorSet set, Form form, Problem retiring) {
    SetView view = new SetView(reader, set, List.of());
    boolean retired = entry.isRetired();
    boolean mayEdit = access.may("indicators.edit", Access.EVERYWHERE) && set.isOpen();
    List<Part> parts = new ArrayList<>();
    parts.add(view.entryHeading(entry));
    if (!entry.set().equals(set.code())) {
      parts.add(Notice.of(Tone.INFO, reader.t("indicators.entry.inherited-more", entry.set())));
    }
    if (retired) {
      parts.add(Notice.of(Tone.WARN, reader.t("indicators.entry.retired")));
    } else if (mayEdit) {
      parts.add(form);
    }
    parts.add(ways(reader, entry, set));
    if (entry.isIndicator() && access.may(ExpertRegister.SEE, Access.EVERYWHERE)) {
      society
          .opinion(set.code(), entry.code())
          .ifPresent(o -> parts.add(OpinionParts.of(reader, o)));
    }
    if (entry.isIndicator()) {
      EntryKey key = new EntryKey(entry.set(), entry.code());
      LineageParts tables = new LineageParts(reader);
      parts.add(tables.chain(lineage.ancestry(key), false));
      var successors = lineage.successors(key);
      if (!successors.isEmpty()) {
        parts.add(tables.successors(successors));
      }
    }
    parts.add(view.versions(entry, desk.versions(entry.set(), entry.code())));
    if (mayEdit && entry.set().equals(set.code())) {
      parts.addAll(ending(reader, entry, set, retired, retiring));
    }
    return View.of(reader.t(entry.title()), parts);
  }

  private static Buttons ways(Reader reader, Entry entry, IndicatorSet set) {
    List<Action> ways = new ArrayList<>();
    if (entry.isIndicator()) {
      ways.add(
          Action.link(
              reader.t("indicators.entry.rule"),
              Address.of("indicators", "standards", set.code(), entry.code()).toString()));
      ways.add(
          Action.link(
              reader.t("indicators.entry.lineage"), LineageParts.path(set.code(), entry.code())));
    }
    ways.add(
        Action.link(
            reader.t("indicators.entry.compare"),
            ComparisonPages.path(entry.set(), entry.code()).toString()));
    return new Buttons(ways);
  }

  private static List<Part> ending(
      Reader reader, Entry entry, IndicatorSet set, boolean retired, Problem why) {
    List<Part> parts = new ArrayList<>();
    String path = SetAddress.of("sets", set.code(), "entries", entry.code());
    String version = Integer.toString(set.version());
    if (!retired) {
      Form form =
          Form.of(
              "retire",
              path + "/retire",
              reader.t("indicators.entry.retire"),
              Field.hidden("version", version),
              Field.of("reason", Field.Kind.AREA, reader.t("indicators.field.reason")).require());
      Paragraph lead = Paragraph.of(reader.t("indicators.entry.retire.lead"));
      String label = reader.t("indicators.entry.retire");
      if (why == null) {
        parts.add(new Dialog("retiring", label, label, List.of(lead, form), true));
      } else {
        parts.add(form.refused(why));
      }
    }
    parts.add(
        Buttons.of(
            Action.send(
                    reader.t("indicators.entry.remove"),
                    path + "/remove",
                    Map.of("version", version))
                .danger(reader.t("indicators.entry.remove.sure"))));
    return parts;
  }

  /** Changes an entry, unless somebody changed the set meanwhile. */
  @POST
  @Consumes(FORM)
  public Answer change(
      @PathParam("set") String set,
      @PathParam("code") String code,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    FormWords w = new FormWords(form);
    Entry old = desk.entry(set, code);
    try {
      Entry entry = EntryForm.read(w, code, old.standing());
      desk.change(set, w.version(), w.word("reason"), entry);
      return Answer.go(SetAddress.of("sets", set, "entries", code));
    } catch (Problem e) {
      IndicatorSet of = desk.get(set);
      Form again = EntryForm.of(reader, set, of.version(), old).filled(w::word);
      return Answer.refused(e, p -> view(reader, old, of, again.refused(p), null));
    }
  }

  /** Takes an entry out with all below it. */
  @POST
  @Path("remove")
  @Consumes(FORM)
  public Answer remove(
      @PathParam("set") String set,
      @PathParam("code") String code,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    try {
      desk.remove(set, new FormWords(form).version(), "", code);
      return Answer.go(SetAddress.of("sets", set));
    } catch (Problem e) {
      Entry old = desk.entry(set, code);
      IndicatorSet of = desk.get(set);
      Form again = EntryForm.of(reader, set, of.version(), old);
      return Answer.refused(e, p -> view(reader, old, of, again.refused(p), null));
    }
  }

  /** Ends an entry: it stays to be read and is not used again. */
  @POST
  @Path("retire")
  @Consumes(FORM)
  public Answer retire(
      @PathParam("set") String set,
      @PathParam("code") String code,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    FormWords w = new FormWords(form);
    try {
      desk.retire(set, w.version(), w.word("reason"), code);
      return Answer.go(SetAddress.of("sets", set, "entries", code));
    } catch (Problem e) {
      Entry old = desk.entry(set, code);
      IndicatorSet of = desk.get(set);
      Form again = EntryForm.of(reader, set, of.version(), old);
      return Answer.refused(e, p -> view(reader, old, of, again, p));
    }
  }
}
