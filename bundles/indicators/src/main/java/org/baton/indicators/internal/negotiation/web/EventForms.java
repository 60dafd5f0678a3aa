package org.baton.indicators.internal.negotiation.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Dialog;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Part;
import org.baton.indicators.internal.negotiation.Comment;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Negotiation;
import org.baton.indicators.internal.negotiation.Offer;
import org.baton.indicators.internal.negotiation.Rules;
import org.baton.indicators.internal.negotiation.Side;
import org.baton.indicators.internal.negotiation.Standing;
import org.baton.indicators.internal.negotiation.Words;

/** What a reader can do in a negotiation: a box with a form for each event that is allowed. */
final class EventForms {
  private static final int LONGEST = 2000;

  private final Naming naming;
  private final Standing standing;
  private final Side side;
  private final String unit;

  /** The forms of a side; the unit is empty for others than units. */
  EventForms(Naming naming, Standing standing, Side side, String unit) {
    this.naming = naming;
    this.standing = standing;
    this.side = side;
    this.unit = unit;
  }

  /** The boxes, in the order of the table of states. */
  List<Part> parts() {
    Negotiation n = standing.negotiation();
    List<Part> parts = new ArrayList<>();
    for (Event event : Rules.open(n.channel(), n.state(), side)) {
      boolean answered = event == Event.ANSWER && standing.hasAnswered(unit);
      boolean nothing = event == Event.CHOOSE && standing.offers().isEmpty();
      boolean many = event == Event.OFFER && standing.units().size() > 1;
      if (event != Event.REPLY && !answered && !nothing && !many) {
        parts.add(box(event));
      }
    }
    return parts;
  }

  private Dialog box(Event event) {
    String id = id(event);
    return Dialog.of(id, naming.event(event), naming.event(event), form(event));
  }

  String id(Event event) {
    return Words.key(event) + (unit.isEmpty() ? "" : "-" + unit);
  }

  /** The form of an event. */
  Form form(Event event) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("base", Integer.toString(standing.negotiation().version())));
    fields.add(Field.hidden(NegotiationForm.SPEAKER, unit));
    switch (event) {
      case ANSWER -> {
        fields.add(answers());
        fields.addAll(position());
      }
      case CHANGE, SEND, COUNTER, PROPOSE, DETERMINE -> fields.addAll(position());
      case DECIDE -> {
        fields.add(positions());
        fields.addAll(position());
      }
      case CHOOSE -> fields.add(offers());
      case OFFER -> fields.add(menu());
      default -> {}
    }
    fields.add(reason(event));
    return Form.of(
        id(event) + "-form",
        Naming.path(standing.negotiation().id()) + "/" + Words.key(event),
        naming.event(event),
        fields.toArray(Field[]::new));
  }

  private List<Field> position() {
    return PositionFields.of(naming, standing.onTable().entry(), standing.onTable().corridor());
  }

  private Field answers() {
    List<Option> kinds =
        List.of(Comment.Kind.ACCEPT, Comment.Kind.COUNTER, Comment.Kind.OBJECT).stream()
            .map(
                k ->
                    new Option(
                        k.name(), naming.kind(k), naming.t("answer." + Words.key(k) + ".hint")))
            .toList();
    return Field.choice("answer", Kind.RADIO, naming.t("answer"), kinds).require();
  }

  private Field positions() {
    List<Option> all = new ArrayList<>();
    all.add(Option.of("0", naming.t("position.own")));
    standing.positions().stream()
        .skip(1)
        .forEach(
            p ->
                all.add(
                    Option.of(
                        Long.toString(p.id()),
                        naming.t("position.of", p.round(), naming.side(p.side(), p.unit()))
                            + target(p.entry().target()))));
    return Field.choice("position", Kind.SELECT, naming.t("position"), all)
        .hint(naming.t("position.hint"));
  }

  private String target(java.util.OptionalDouble target) {
    return target.isPresent() ? ": " + naming.number(target.getAsDouble()) : "";
  }

  private Field offers() {
    List<Option> all =
        standing.offers().stream()
            .map(
                o ->
                    new Option(
                        Long.toString(o.id()),
                        naming.t("offer", naming.number(o.target()), naming.number(o.resources())),
                        o.dominated() ? naming.t("offer.dominated") : o.note()))
            .toList();
    return Field.choice("offer", Kind.RADIO, naming.t("offers"), all).require();
  }

  private Field menu() {
    StringBuilder lines = new StringBuilder();
    for (Offer o : standing.offers()) {
      lines.append(o.target()).append(' ').append(o.resources()).append(' ').append(o.note());
      lines.append('\n');
    }
    return Field.of("menu", Kind.AREA, naming.t("menu"))
        .hint(naming.t("menu.hint"))
        .value(lines.toString().strip())
        .most(8000)
        .require();
  }

  private Field reason(Event event) {
    Field field = Field.of("reason", Kind.AREA, naming.t("reason")).most(LONGEST);
    return switch (event) {
      case RETURN, COUNTER, PROPOSE, DETERMINE, ESCALATE, WITHDRAW, SEND_BACK, DECIDE, REFUSE ->
          field.require();
      default -> field;
    };
  }

  /** Whether a comment is this side's to reply to, now. */
  boolean replies(Comment comment) {
    Negotiation n = standing.negotiation();
    return comment.side().other() == side
        && Rules.next(n.channel(), n.state(), Event.REPLY, side).isPresent();
  }

  /** The form that replies to a comment. */
  Form reply(Comment comment) {
    List<Option> fates = new ArrayList<>();
    for (Comment.Fate fate : Comment.Fate.values()) {
      fates.add(Option.of(fate.name(), naming.fate(fate)));
    }
    return Form.of(
        "reply-" + comment.id() + "-form",
        Naming.path(standing.negotiation().id()) + "/reply",
        naming.event(Event.REPLY),
        Field.hidden("base", Integer.toString(standing.negotiation().version())),
        Field.hidden(NegotiationForm.SPEAKER, unit),
        Field.hidden("comment", Long.toString(comment.id())),
        Field.choice("fate", Kind.SELECT, naming.t("fate"), fates).require(),
        Field.of("reason", Kind.AREA, naming.t("reason")).most(LONGEST).require());
  }
}
