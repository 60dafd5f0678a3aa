package org.baton.indicators.internal.web.library;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Address;
import org.baton.indicators.internal.library.LibraryQuery;
import org.baton.indicators.internal.library.Numerals;

/** What a list of the library is narrowed by, as it stands in an address. */
public final class LibraryFilters {
  @QueryParam("q")
  @DefaultValue("")
  private String words;

  @QueryParam("set")
  @DefaultValue("")
  private String set;

  @QueryParam("kind")
  @DefaultValue("")
  private String kind;

  @QueryParam("element")
  @DefaultValue("")
  private String element;

  @QueryParam("channel")
  @DefaultValue("")
  private String channel;

  @QueryParam("direction")
  @DefaultValue("")
  private String direction;

  @QueryParam("frequency")
  @DefaultValue("")
  private String frequency;

  @QueryParam("collector")
  @DefaultValue("")
  private String collector;

  @QueryParam("state")
  @DefaultValue("")
  private String state;

  @QueryParam("year")
  @DefaultValue("")
  private String year;

  @QueryParam("after")
  @DefaultValue("")
  private String after;

  /** What is looked for. */
  public LibraryQuery query() {
    return new LibraryQuery(
        words,
        set,
        kind,
        element,
        channel,
        direction,
        frequency,
        collector,
        state,
        (int) whole("year", year, Integer.MAX_VALUE));
  }

  /** Behind which entry the list goes on; 0 from the beginning. */
  public long after() {
    return whole("after", after, Long.MAX_VALUE);
  }

  private static long whole(String field, String word, long most) {
    long number = word.isBlank() ? 0 : Numerals.whole(word.strip()).orElse(-1);
    if (number < 0 || number > most) {
      throw Problem.invalid(
          "indicators.wrong", List.of(Violation.at(field, word, "indicators.number")), 1);
    }
    return number;
  }

  /** The same narrowing at another address. */
  public Address at(Address address) {
    LibraryQuery q = query();
    return address
        .with("q", q.words())
        .with("set", q.set())
        .with("kind", q.kind())
        .with("element", q.element())
        .with("channel", q.channel())
        .with("direction", q.direction())
        .with("frequency", q.frequency())
        .with("collector", q.collector())
        .with("state", q.status())
        .with("year", q.year() == 0 ? "" : q.year());
  }
}
