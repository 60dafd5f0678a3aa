package org.baton.indicators.internal.negotiation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.indicators.internal.negotiation.Negotiation;
import org.baton.indicators.internal.negotiation.NegotiationBook;
import org.baton.indicators.internal.negotiation.NegotiationQuery;
import org.baton.indicators.internal.negotiation.State;
import org.baton.indicators.internal.negotiation.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Negotiations in which it is the reader's turn, on the home page. */
@Component(service = TaskSource.class)
public final class NegotiationTasks implements TaskSource {
  private static final int MOST = 20;

  private final Access access;
  private final NegotiationBook book;

  /** Reads the negotiations. */
  @Activate
  public NegotiationTasks(@Reference Access access, @Reference NegotiationBook book) {
    this.access = access;
    this.book = book;
  }

  @Override
  public List<Task> tasks(Reader reader) {
    List<Negotiation> all = new ArrayList<>();
    NegotiationQuery any = NegotiationQuery.of("");
    boolean sponsor = access.may("indicators.negotiate", Access.EVERYWHERE);
    if (sponsor) {
      all.addAll(
          book.page(any.in(State.DRAFTED, State.REPLY, State.PROPOSED, State.DISCUSSED), 0, MOST));
    }
    if (access.may("indicators.decide", Access.EVERYWHERE)) {
      all.addAll(book.page(any.in(State.AGREED, State.DETERMINED, State.ESCALATED), 0, MOST));
    }
    Set<String> own = access.units("indicators.position.report", "");
    if (!sponsor && !own.isEmpty() && !own.contains(Access.EVERYWHERE)) {
      NegotiationQuery ours = any.about(List.copyOf(own));
      all.addAll(book.page(ours.in(State.CONSULTATION).unanswered(), 0, MOST));
      all.addAll(book.page(ours.in(State.RETURNED, State.COUNTERED), 0, MOST));
    }
    return all.stream().limit(MOST).map(n -> task(reader, n)).toList();
  }

  private static Task task(Reader reader, Negotiation n) {
    String key = "indicators.negotiation.task." + Words.key(n.state());
    return new Task(reader.t(key, n.code()), Naming.path(n.id()), n.due(), n.round() > 1);
  }
}
