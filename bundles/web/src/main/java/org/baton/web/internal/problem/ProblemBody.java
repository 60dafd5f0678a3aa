package org.baton.web.internal.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type where the problem is explained: {@code /problems/<code>}
 * @param status the HTTP status
 * @param code the key of the sentence, for programs
 * @param title what is wrong, in the reader's language
 * @param detail what to do about it
 * @param violations all mistakes of the input
 * @param instance the address it came from; null when there is none
 * @param incident what to look for in the log; null when there is nothing to find
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
    String type,
    int status,
    String code,
    String title,
    String detail,
    List<Mistake> violations,
    String instance,
    String incident) {

  /** The media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Where problems are explained. */
  public static final String EXPLAINED = "/problems/";

  private static final int TOO_SLOW = 408;
  private static final int TOO_LARGE = 413;

  /** The same problem, come from an address. */
  public ProblemBody from(String address) {
    String known = address.isEmpty() ? null : address;
    return new ProblemBody(type, status, code, title, detail, violations, known, incident);
  }

  /**
   * Whether the rest of the request stays unread, so that the connection ends with the answer: who
   * sends must know, or a next request on it is lost.
   */
  public boolean leavesBodyUnread() {
    return status == TOO_LARGE || status == TOO_SLOW;
  }

  /** One mistake of the input. */
  public record Mistake(
      String source,
      int line,
      String field,
      String value,
      String code,
      String sentence,
      String remedy) {}
}
