package org.baton.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the whole loop of the sample province on a running server and shows what came out. */
public final class Demo {
  private final Options options;
  private final Words words;
  private final PrintStream out;

  private Demo(Options options, PrintStream out) {
    this.options = options;
    this.words = options.words();
    this.out = out;
  }

  /** Starts the demonstration; ends with 1 and a sentence when something is in its way. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    if (!succeeds(arguments, System.getenv(), out, err)) {
      System.exit(1);
    }
  }

  static boolean succeeds(
      String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    try {
      new Demo(Options.read(arguments, environment), out).run();
      return true;
    } catch (DemoFailure e) {
      err.println("baton demo: " + e.getMessage());
      if (!e.remedy().isBlank()) {
        err.println("            " + e.remedy());
      }
      return false;
    }
  }

  private void run() {
    Progress progress = new Progress(out);
    Province province = new Province(options.province());
    Server server = new Server(options.url(), words);
    progress.head(words.say("demo.sign-in", options.url(), options.account()));
    server.signIn(options.account(), options.password());
    Loading loading = new Loading(server, province, words, progress);
    progress.head(words.say("demo.units"));
    loading.units();
    String run = "";
    for (int year : province.years()) {
      run = loading.cycle(year);
    }
    ResultTable table = new ResultTable(server, words, run, province.current());
    ResultTable.Row shown =
        table
            .mostImproved()
            .orElseThrow(
                () ->
                    new DemoFailure(
                        words.say("demo.no-results"), words.say("demo.run-failed.remedy")));
    progress.head(words.say("demo.accounts"));
    List<Accounts.Person> people = new Accounts(server, words).create(shown.code(), shown.name());
    loading.openCycle("evaluator");
    print(province.current(), table);
    explain(shown, new WhyThisNumber(server, words, run, shown.code()));
    whatNext(run, shown, people);
    server.signOut();
  }

  private void print(int year, ResultTable table) {
    out.println();
    out.println(words.say("demo.table", year + "", table.size()));
    out.println();
    table.lines().forEach(line -> out.println("  " + line));
    out.println();
    out.println(words.say("demo.table.note"));
  }

  private void explain(ResultTable.Row shown, WhyThisNumber why) {
    out.println();
    out.println(words.say("demo.why", shown.name()));
    why.lines().forEach(out::println);
  }

  private void whatNext(String run, ResultTable.Row shown, List<Accounts.Person> people) {
    out.println();
    out.println(words.say("demo.look"));
    out.println("  " + words.say("demo.look.home") + "  " + options.url() + "/");
    String page = "/core/results/" + run + "/" + shown.code();
    out.println("  " + words.say("demo.look.result", shown.name()) + "  " + options.url() + page);
    out.println();
    out.println(words.say("demo.sign-in-as"));
    List<List<String>> rows = new ArrayList<>();
    people.forEach(p -> rows.add(List.of(p.account(), p.password(), p.what())));
    Columns.lines(rows, 3).forEach(line -> out.println("  " + line));
    if (!options.stop().isBlank()) {
      out.println();
      out.println(words.say("demo.stop", options.stop()));
    }
  }
}
