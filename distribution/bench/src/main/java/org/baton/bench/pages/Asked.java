package org.baton.bench.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.baton.bench.server.Client;

/**
 * A page or a REST answer that is asked for again and again, each time about another unit.
 *
 * @param name its name among the measures
 * @param isResult whether it is the result page or its REST answer, which the goal is about
 * @param path the path of the time asked for
 */
record Asked(String name, boolean isResult, Client by, IntFunction<String> path) {

  static List<Asked> all(Filled filled) {
    Client officer = filled.officer();
    Client evaluator = filled.evaluator();
    String run = String.valueOf(filled.run());
    String page = "/core/results/" + run + "/";
    String api = "/api/core/runs/" + run + "/results/";
    String cycle = "/core/cycles/" + Filled.NOW;
    IntFunction<String> unit = i -> place(filled, i).code();
    IntFunction<String> above = i -> place(filled, i).parent();
    IntFunction<String> word = i -> encoded(place(filled, i).zh().substring(0, 2));
    IntFunction<String> whole = i -> encoded(place(filled, i).zh());
    IntFunction<String> english = i -> encoded(place(filled, i).en().split(" ")[0]);
    return List.of(
        of("result page", officer, i -> page + unit.apply(i)).result(),
        of("result API", officer, i -> api + unit.apply(i)).result(),
        of("why page", officer, i -> page + unit.apply(i) + "/why/A").result(),
        of("why API", officer, i -> api + unit.apply(i) + "/why/AS").result(),
        of(
            "results",
            officer,
            i -> page.substring(0, page.length() - 1) + "?after=" + unit.apply(i)),
        of("results of words", officer, i -> "/core/results/" + run + "?q=" + word.apply(i)),
        of("results of a name", officer, i -> "/core/results/" + run + "?q=" + whole.apply(i)),
        of(
            "results API",
            officer,
            i -> "/api/core/runs/" + run + "/results?after=" + unit.apply(i)),
        of("tree", officer, i -> "/core/units/tree"),
        of("branch", officer, i -> "/core/units/tree/" + above.apply(i)),
        of("unit", officer, i -> "/core/units/" + unit.apply(i)),
        of("units", officer, i -> "/core/units/?after=" + unit.apply(i)),
        of("units of words", officer, i -> "/core/units/?q=" + word.apply(i)),
        of("units of a name", officer, i -> "/core/units/?q=" + whole.apply(i)),
        of("units in English", officer, i -> "/core/units/?q=" + english.apply(i)),
        of("units of no name", officer, i -> "/core/units/?q=zzqx" + i),
        of("units of a kind", officer, i -> "/core/units/?kind=county&q=" + word.apply(i)),
        of("units API", officer, i -> "/api/core/units?q=" + word.apply(i)),
        of("search", officer, i -> "/web/search?q=" + word.apply(i)),
        of("home of officer", officer, i -> "/"),
        of("home of evaluator", evaluator, i -> "/"),
        of("home of unit", filled.head(), i -> "/"),
        of("cycles", officer, i -> "/core/cycles/"),
        of("cycle", officer, i -> cycle),
        of("cycle units", officer, i -> cycle + "/units?after=" + unit.apply(i)),
        of("assignments", officer, i -> "/core/assignments/?after=" + i * 5000L),
        of("assignments open", officer, i -> "/core/assignments/?state=open"),
        of("assignments of unit", officer, i -> "/core/assignments/?unit=" + unit.apply(i)),
        of("assignments of one", officer, i -> "/core/assignments/?account=e" + i * 40 + "x1"),
        of("assignments of group", officer, i -> "/core/assignments/?group=public&state=begun"),
        of("sheets API", officer, i -> "/api/core/cycles/C2026/sheets?unit=" + unit.apply(i)),
        of("my sheets", evaluator, i -> "/core/my-sheets/"),
        of("my sheets over", evaluator, i -> "/core/my-sheets/?over=true"),
        of("my result", filled.head(), i -> "/core/my-result/"),
        of("runs", officer, i -> "/core/runs/?cycle=" + Filled.NOW),
        of("run", officer, i -> "/core/runs/" + run),
        of("works API", officer, i -> "/api/core/works"),
        of("imports", officer, i -> "/core/imports/"),
        of("observations API", officer, i -> "/api/core/observations?unit=" + unit.apply(i)),
        of("audit", officer, i -> "/core/audit/"),
        of("audit of object", officer, i -> "/core/audit/?subject=unit:" + unit.apply(i)));
  }

  private static Asked of(String name, Client by, IntFunction<String> path) {
    return new Asked(name, false, by, path);
  }

  private Asked result() {
    return new Asked(name, true, by, path);
  }

  /** Units far from each other, another each time. */
  private static Place place(Filled filled, int i) {
    List<Place> units = filled.units();
    return units.get((int) (i * 7919L % units.size()));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /** Names of all measures, for goals that are told before a server is there. */
  static List<Asked> names() {
    return all(new Filled(null, List.of(), null));
  }
}
