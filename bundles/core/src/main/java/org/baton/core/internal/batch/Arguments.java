package org.baton.core.internal.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.api.problem.Problem;

/** What was written behind the command. */
record Arguments(
    Path plan,
    List<Path> scores,
    Optional<Path> units,
    Optional<Path> targets,
    Path out,
    int threads,
    Locale locale,
    List<String> explain,
    String rankBy,
    String reason,
    boolean checkDuplicates) {
  private static final String CHECK = "--check-duplicates";
  private static final Set<String> KNOWN =
      Set.of(
          "--plan",
          "--scores",
          "--units",
          "--targets",
          "--out",
          "--threads",
          "--lang",
          "--explain",
          "--rank-by",
          "--reason",
          CHECK);
  private static final Set<String> SEVERAL = Set.of("--scores", "--explain");
  private static final int MOST_THREADS = 64;

  static Locale locale(String[] words) {
    for (int i = 0; i + 1 < words.length; i++) {
      if ("--lang".equals(words[i])) {
        return "zh".equals(words[i + 1]) ? Locale.CHINESE : Locale.ENGLISH;
      }
    }
    return "zh".equals(Locale.getDefault().getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
  }

  static Arguments of(String[] words) {
    Map<String, List<String>> options = options(words);
    Arguments read =
        new Arguments(
            path(options, "--plan").orElseThrow(() -> missing("--plan")),
            options.getOrDefault("--scores", List.of()).stream().map(Path::of).toList(),
            path(options, "--units"),
            path(options, "--targets"),
            path(options, "--out").orElseThrow(() -> missing("--out")),
            threads(one(options, "--threads").orElse("2")),
            locale(words),
            options.getOrDefault("--explain", List.of()),
            one(options, "--rank-by").orElse(""),
            one(options, "--reason").orElse(""),
            options.containsKey(CHECK));
    if (read.scores.isEmpty()) {
      throw missing("--scores");
    }
    one(options, "--lang").filter(l -> !Set.of("zh", "en").contains(l)).ifPresent(Arguments::lang);
    if (!read.rankBy.isEmpty() && read.reason.isBlank()) {
      throw Problem.of(Problem.Kind.DENIED, "core.batch.rank-reason");
    }
    return read;
  }

  private static void lang(String word) {
    throw Problem.of(Problem.Kind.INVALID, "core.batch.lang", word);
  }

  private static Map<String, List<String>> options(String[] words) {
    Map<String, List<String>> options = new HashMap<>();
    List<String> current = null;
    String name = "";
    int from = words.length > 0 && "evaluate".equals(words[0]) ? 1 : 0;
    for (int i = from; i < words.length; i++) {
      if (words[i].startsWith("--")) {
        name = words[i];
        if (!KNOWN.contains(name)) {
          throw Problem.of(Problem.Kind.INVALID, "core.batch.option-unknown", name);
        }
        current = options.computeIfAbsent(name, n -> new ArrayList<>());
      } else if (current == null
          || CHECK.equals(name)
          || (!SEVERAL.contains(name) && !current.isEmpty())) {
        throw Problem.of(Problem.Kind.INVALID, "core.batch.word-unexpected", words[i]);
      } else {
        current.add(words[i]);
      }
    }
    options.forEach(
        (option, values) -> {
          if (values.isEmpty() && !CHECK.equals(option)) {
            throw missing(option);
          }
        });
    return options;
  }

  private static Problem missing(String option) {
    return Problem.of(Problem.Kind.INVALID, "core.batch.option-missing", option);
  }

  private static Optional<String> one(Map<String, List<String>> options, String name) {
    return Optional.ofNullable(options.get(name)).map(v -> v.get(0));
  }

  private static Optional<Path> path(Map<String, List<String>> options, String name) {
    return one(options, name).map(Path::of);
  }

  private static int threads(String word) {
    int threads = word.matches("[0-9]{1,2}") ? Integer.parseInt(word) : 0;
    if (threads < 1 || threads > MOST_THREADS) {
      throw Problem.of(Problem.Kind.INVALID, "core.batch.threads", word, MOST_THREADS);
    }
    return threads;
  }
}
