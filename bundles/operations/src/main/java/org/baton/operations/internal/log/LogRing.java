package org.baton.operations.internal.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.baton.api.web.Page;

/**
 * The most recent lines, bounded by number and by characters; the oldest give way. Numbers are
 * given in the order in which lines come.
 */
public final class LogRing {
  private final int mostLines;
  private final long mostCharacters;
  private final Deque<LogLine> lines = new ArrayDeque<>();
  private long characters;
  private long last;

  /** An empty one. */
  public LogRing(int mostLines, long mostCharacters) {
    this.mostLines = mostLines;
    this.mostCharacters = mostCharacters;
  }

  /** Takes a line in and gives it the next number. */
  public synchronized void add(LogLine given) {
    last++;
    LogLine line =
        new LogLine(
            last,
            given.at(),
            given.level(),
            given.module(),
            given.bundle(),
            given.category(),
            given.thread(),
            given.message(),
            given.trace());
    lines.addLast(line);
    characters += line.size();
    while (lines.size() > mostLines || characters > mostCharacters && lines.size() > 1) {
      characters -= lines.removeFirst().size();
    }
  }

  /**
   * The lines that are wanted, the newest first.
   *
   * @param after the number of the last line seen, whose predecessors are wanted; 0 for the newest
   * @param limit how many at most
   */
  public Page<LogLine> page(LogQuery query, long after, int limit) {
    List<LogLine> found = new ArrayList<>();
    for (LogLine line : newestFirst()) {
      if ((after <= 0 || line.seq() < after) && query.matches(line)) {
        if (found.size() == limit) {
          return new Page<>(found, Long.toString(found.get(limit - 1).seq()));
        }
        found.add(line);
      }
    }
    return new Page<>(found, "");
  }

  /** The wanted lines that came after a number, the newest first, at most so many. */
  public List<LogLine> newer(LogQuery query, long seen, int limit) {
    return newestFirst().stream()
        .takeWhile(l -> l.seq() > seen)
        .filter(query::matches)
        .limit(limit)
        .toList();
  }

  /** The line with this number, while it is still here. */
  public Optional<LogLine> find(long seq) {
    return newestFirst().stream().filter(l -> l.seq() == seq).findFirst();
  }

  /** The number of the newest line; 0 when there was none. */
  public synchronized long newest() {
    return last;
  }

  private synchronized List<LogLine> newestFirst() {
    List<LogLine> all = new ArrayList<>(lines.size());
    Iterator<LogLine> backwards = lines.descendingIterator();
    backwards.forEachRemaining(all::add);
    return all;
  }
}
