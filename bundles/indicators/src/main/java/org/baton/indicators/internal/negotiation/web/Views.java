package org.baton.indicators.internal.negotiation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baton.indicators.internal.negotiation.Comment;
import org.baton.indicators.internal.negotiation.Corridor;
import org.baton.indicators.internal.negotiation.Difference;
import org.baton.indicators.internal.negotiation.EntryFields;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Happened;
import org.baton.indicators.internal.negotiation.Negotiation;
import org.baton.indicators.internal.negotiation.Offer;
import org.baton.indicators.internal.negotiation.Past;
import org.baton.indicators.internal.negotiation.Position;
import org.baton.indicators.internal.negotiation.Quota;
import org.baton.indicators.internal.negotiation.Rules;
import org.baton.indicators.internal.negotiation.Standing;

/** Negotiations as callers see them. */
final class Views {
  private Views() {}

  /** A line of a list. */
  record Line(
      long id,
      String set,
      String indicator,
      String channel,
      String kind,
      String state,
      String turn,
      int round,
      LocalDate due,
      int version,
      Instant changedAt) {
    static Line of(Negotiation n) {
      return new Line(
          n.id(),
          n.set(),
          n.code(),
          n.channel().name(),
          n.kind(),
          n.state().name(),
          n.state().turn().name(),
          n.round(),
          n.due(),
          n.version(),
          n.changedAt());
    }
  }

  /** A position with all its fields. */
  record PositionView(
      long id,
      int round,
      String side,
      String unit,
      Map<String, String> fields,
      List<Corridor.Year> corridor,
      String reason,
      Instant at,
      String by) {
    static PositionView of(Position p) {
      return new PositionView(
          p.id(),
          p.round(),
          p.side().name(),
          p.unit(),
          EntryFields.of(p.entry()),
          p.corridor().years(),
          p.reason(),
          p.at(),
          p.by());
    }
  }

  /** A line of the comment-reply matrix; the reply is null while there is none. */
  record CommentView(
      long id,
      int round,
      String side,
      String unit,
      String kind,
      String words,
      long position,
      Instant at,
      String by,
      boolean open,
      String fate,
      String reply,
      Instant repliedAt,
      String repliedBy) {
    static CommentView of(Comment c) {
      Comment.Reply r = c.reply();
      return new CommentView(
          c.id(),
          c.round(),
          c.side().name(),
          c.unit(),
          c.kind().name(),
          c.words(),
          c.position(),
          c.at(),
          c.by(),
          c.isOpen(),
          r == null ? null : r.fate().name(),
          r == null ? null : r.words(),
          r == null ? null : r.at(),
          r == null ? null : r.by());
    }
  }

  /** A field in which two positions differ. */
  record DifferenceView(String field, String kind, String before, String after) {
    static DifferenceView of(Difference d) {
      return new DifferenceView(d.field(), d.kind().name(), d.before(), d.after());
    }
  }

  /** Something that happened. */
  record EventView(
      int version,
      String event,
      String side,
      String unit,
      String from,
      String to,
      int round,
      String reason,
      Instant at,
      String by) {
    static EventView of(Happened h) {
      return new EventView(
          h.version(),
          h.event().name(),
          h.side().name(),
          h.unit(),
          h.from().name(),
          h.to().name(),
          h.round(),
          h.reason(),
          h.at(),
          h.account());
    }
  }

  /** How much of the weight is left to the units. */
  record QuotaView(double share, double required, boolean met, double missing) {
    static QuotaView of(Quota q) {
      return new QuotaView(q.share(), q.required(), q.isMet(), q.missing());
    }
  }

  /** What a unit reached before; limits are null when there are too few values. */
  record PastView(String unit, List<ReportedView> years, Double mean, Double lower, Double upper) {
    static PastView of(Past p) {
      boolean known = p.limits() != null;
      return new PastView(
          p.unit(),
          p.years().stream()
              .map(
                  o ->
                      new ReportedView(
                          o.year(),
                          o.value().isPresent() ? o.value().getAsDouble() : null,
                          o.target().isPresent() ? o.target().getAsDouble() : null))
              .toList(),
          known ? p.limits().mean() : null,
          known ? p.limits().lower() : null,
          known ? p.limits().upper() : null);
    }
  }

  /** What was reported for a year. */
  record ReportedView(int year, Double value, Double target) {}

  /** A negotiation with all that lies on its table, as far as the caller sees it. */
  record Detail(
      Line negotiation,
      List<String> units,
      PositionView onTable,
      List<DifferenceView> difference,
      List<PositionView> positions,
      List<CommentView> comments,
      long openComments,
      List<EventView> history,
      List<Offer> offers,
      QuotaView quota,
      List<String> open) {
    static Detail of(Standing s) {
      Negotiation n = s.negotiation();
      return new Detail(
          Line.of(n),
          s.units(),
          PositionView.of(s.onTable()),
          Difference.of(s.origin(), s.onTable().entry()).stream().map(DifferenceView::of).toList(),
          s.positions().stream().map(PositionView::of).toList(),
          s.comments().stream().map(CommentView::of).toList(),
          s.open(),
          s.history().stream().map(EventView::of).toList(),
          s.offers(),
          QuotaView.of(s.quota()),
          Rules.open(n.channel(), n.state(), n.state().turn()).stream().map(Event::name).toList());
    }
  }
}
