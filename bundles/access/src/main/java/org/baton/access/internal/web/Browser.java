package org.baton.access.internal.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a browser is called, out of the long line by which browsers introduce themselves. */
final class Browser {
  private static final int LONGEST = 60;

  /** Those that also call themselves by another one's name come first. */
  private static final List<Pattern> NAMES =
      Stream.of(
              "MicroMessenger",
              "Edg",
              "OPR",
              "QQBrowser",
              "UCBrowser",
              "Firefox",
              "HeadlessChrome",
              "Chrome",
              "Version")
          .map(name -> Pattern.compile("(" + name + ")/(\\d+)"))
          .toList();

  private static final Pattern SYSTEM =
      Pattern.compile("Windows|Android|iPhone|iPad|HarmonyOS|Mac OS X|Linux");

  private Browser() {}

  static String of(String agent) {
    Matcher name = first(agent);
    if (name == null) {
      return agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
    }
    String called =
        switch (name.group(1)) {
          case "Edg" -> "Edge";
          case "OPR" -> "Opera";
          case "MicroMessenger" -> "WeChat";
          case "Version" -> "Safari";
          case "HeadlessChrome" -> "Chrome";
          default -> name.group(1);
        };
    Matcher system = SYSTEM.matcher(agent);
    String on = system.find() ? " \u00b7 " + system.group().replace("Mac OS X", "macOS") : "";
    return called + " " + name.group(2) + on;
  }

  private static Matcher first(String agent) {
    return NAMES.stream().map(n -> n.matcher(agent)).filter(Matcher::find).findFirst().orElse(null);
  }
}
