package org.baton.operations.internal.support;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baton.api.access.Caller;

/**
 * Takes personal data out of sentences of the log. Our own sentences are English: whatever is in
 * another script is what somebody entered, and goes as a whole, names of people and units with it.
 */
final class Redaction {
  private static final Pattern FRAME =
      Pattern.compile(
          "\\t(at [\\w.$/@<>+-]++\\(([\\w.$-]+(:\\d+)?|Native Method|Unknown Source)\\)"
              + "|\\.\\.\\. \\d+ more)");
  private static final Pattern FOREIGN =
      Pattern.compile("[^\\x00-\\x7f]++(?:\\s*+[^\\x00-\\x7f]++)*+");
  private static final Pattern DATABASE = Pattern.compile("jdbc:[^\\s\"']+");

  /** A folder may be called after whoever owns it. */
  private static final Pattern FOLDER =
      Pattern.compile("/(home|Users|root|var|opt|srv|tmp|data)/[^\\s\\]'\"]*");

  /** Begins where a word does: tried at each letter, a long line would take minutes. */
  private static final Pattern MAIL =
      Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)*+");

  private static final Pattern UUID =
      Pattern.compile("\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");
  private static final Pattern SECRET =
      Pattern.compile("(?<![\\w-])(?=[\\w-]*\\d)(?=[\\w-]*[A-Za-z])[\\w-]{32,}+");
  private static final Pattern IPV4 = Pattern.compile("\\b\\d{1,3}(\\.\\d{1,3}){3}\\b");
  private static final Pattern IPV6 =
      Pattern.compile("(?<![\\w:])[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}(?![\\w:])");
  private static final Pattern VALUE =
      Pattern.compile("'[^']+'|(?<==)\\([^)]*+\\)?|(?<=VALUES )\\([^)]*+\\)?");
  private static final Pattern SHEET = Pattern.compile("(?i)(?<=\\bsheets?\\b)[^0-9\\n]{0,20}\\d+");
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d -]{3,}\\d");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final int SHORTEST = 2;

  private final Set<String> people;

  private Redaction(Set<String> people) {
    this.people = people;
  }

  /** Knows these people by their accounts and by each word of their names. */
  static Redaction of(Collection<Caller> callers) {
    Set<String> words = new HashSet<>();
    for (Caller caller : callers) {
      words.add(caller.account().toLowerCase(Locale.ROOT));
      for (String part : caller.name().split("[^A-Za-z0-9_-]+")) {
        if (part.length() >= SHORTEST) {
          words.add(part.toLowerCase(Locale.ROOT));
        }
      }
    }
    return new Redaction(words);
  }

  /** The text without what points to a person; lines of a stack trace stay as they are. */
  String of(String text) {
    return text.lines()
        .map(l -> FRAME.matcher(l).matches() ? l : line(l))
        .collect(Collectors.joining("\n"));
  }

  private String line(String line) {
    String rest = DATABASE.matcher(line).replaceAll("<address>");
    rest = FOLDER.matcher(rest).replaceAll("<folder>");
    rest = FOREIGN.matcher(rest).replaceAll("<text>");
    rest = MAIL.matcher(rest).replaceAll("<mail>");
    rest = UUID.matcher(rest).replaceAll("<id>");
    rest = SECRET.matcher(rest).replaceAll("<secret>");
    rest = IPV4.matcher(rest).replaceAll("<address>");
    rest = IPV6.matcher(rest).replaceAll("<address>");
    rest = VALUE.matcher(rest).replaceAll("<text>");
    rest = SHEET.matcher(rest).replaceAll(" <number>");
    rest = NUMBER.matcher(rest).replaceAll("<number>");
    return WORD.matcher(rest).replaceAll(w -> Matcher.quoteReplacement(word(w.group())));
  }

  private String word(String word) {
    // A word begins with a letter or a digit, so this ends.
    int end = word.length();
    while ("._-".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    String bare = word.substring(0, end).toLowerCase(Locale.ROOT);
    return people.contains(bare) || people.contains(word.toLowerCase(Locale.ROOT))
        ? "<person>"
        : word;
  }
}
