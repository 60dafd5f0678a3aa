package org.baton.distribution;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows every link that somebody is shown, from the home page on. Of pages that differ only in
 * what they are about, such as one a unit, it opens a few.
 */
final class Crawler {
  private static final int OF_EACH_KIND = 2;
  private static final int MOST = 600;

  /** The console of Apache Felix, whose pages are not ours. */
  private static final String CONTAINER = "/system/console";

  private static final Pattern LINK = Pattern.compile("(?:href|hx-get|data-more)=\"([^\"]+)\"");
  private static final Pattern SUBJECT = Pattern.compile(".*[0-9A-Z].*");
  private static final Pattern ACCOUNT =
      Pattern.compile("(/access/(?:people|roles)/)(?!new)[^/?]+");
  private static final Pattern NAMED =
      Pattern.compile(
          "(/core/imports/kinds/|/subjects/outcomes/of/\\*/|/modules/installed/)[^/?]+");

  private final Asker asker;
  private final Map<String, Integer> opened = new HashMap<>();
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();

  private Crawler(Asker asker) {
    this.asker = asker;
  }

  /**
   * What was found.
   *
   * @param pages a path of each kind of page that was shown, by its kind
   * @param wrong links that lead nowhere or to a failure
   */
  record Found(Map<String, String> pages, List<String> wrong) {}

  static Found all(Asker asker) {
    Crawler crawler = new Crawler(asker);
    crawler.walk();
    return new Found(crawler.pages, crawler.wrong);
  }

  private void walk() {
    Deque<String[]> ahead = new ArrayDeque<>();
    ahead.add(new String[] {"/", "the beginning"});
    int count = 0;
    while (!ahead.isEmpty() && count < MOST) {
      String[] next = ahead.poll();
      int seen = opened.merge(kind(next[0]), 1, Integer::sum);
      if (seen <= OF_EACH_KIND) {
        count++;
        links(next[0], next[1]).forEach(l -> ahead.add(new String[] {l, next[0]}));
      }
    }
    if (count == MOST) {
      wrong.add("more than " + MOST + " kinds of pages: something makes links without end");
    }
  }

  private List<String> links(String path, String from) {
    Asker.Seen answer = asker.get(path);
    if (answer.status() >= 400) {
      wrong.add(answer.status() + " " + path + ", linked from " + from);
      return List.of();
    }
    if (!answer.type().startsWith("text/html")) {
      return List.of();
    }
    if (answer.body().contains("<html")) {
      pages.putIfAbsent(kind(path), path);
    }
    return links(answer.path(), answer.body(), from);
  }

  private List<String> links(String base, String body, String from) {
    List<String> links = new ArrayList<>();
    Matcher found = LINK.matcher(body);
    while (found.find()) {
      String words = found.group(1).replace("&amp;", "&").replaceAll("#.*$", "");
      if (words.isEmpty() || words.startsWith("data:") || words.startsWith("mailto:")) {
        continue;
      }
      try {
        // The JDK resolves a bare query as an older standard did: without the last step of the
        // path.
        URI link = URI.create(words.startsWith("?") ? base + words : words);
        link = URI.create(base).resolve(link);
        if (link.getHost() != null) {
          wrong.add(base + " links to another host: " + words);
        } else if (!link.getPath().startsWith(CONTAINER)) {
          links.add(link.toString());
        }
      } catch (IllegalArgumentException e) {
        wrong.add(base + " has a link that is none: " + words);
      }
    }
    return links;
  }

  /** What pages of one kind have in common that differ only in what a subject is called. */
  static String shape(String kind) {
    return NAMED.matcher(kind).replaceAll("$1*");
  }

  /** What pages that differ only in their subject have in common. */
  static String kind(String path) {
    int query = path.indexOf('?');
    StringBuilder kind = new StringBuilder();
    String place = query < 0 ? path : path.substring(0, query);
    for (String part : ACCOUNT.matcher(place).replaceAll("$1*").split("/", -1)) {
      kind.append('/').append(SUBJECT.matcher(part).matches() ? "*" : part);
    }
    if (query >= 0) {
      kind.append('?');
      for (String pair : path.substring(query + 1).split("&")) {
        kind.append(pair, 0, pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('=')).append('&');
      }
    }
    return kind.substring(1);
  }
}
