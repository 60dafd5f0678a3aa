package org.baton.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.bench.Case;
import org.baton.bench.Goal;
import org.baton.bench.Ground;
import org.baton.bench.Sides;
import org.baton.bench.server.Container;
import org.baton.bench.server.Karaf;
import org.baton.bench.server.Program;
import org.baton.bench.server.Server;

/**
 * From the launcher's start to the first page with all modules in service. Cold is the first start
 * with nothing kept, warm one of a server that ran before; the files are in the system's cache both
 * times, for both sides.
 *
 * @param cold whether all that is kept is forgotten before each start
 */
public record Start(boolean cold) implements Case {
  private static final String COMPLETE = "seconds";
  private static final String FIRST_PAGE = "first page seconds";
  private static final String CPU = "cpu seconds";
  private static final String MEMORY = "resident MiB";
  private static final double REST_SECONDS = 5;

  @Override
  public String id() {
    return cold ? "start-cold" : "start-warm";
  }

  @Override
  public String what() {
    return cold
        ? "first start to the first page, all modules in service"
        : "start to the first page, all modules in service";
  }

  @Override
  public String against() {
    return "stock Karaf 4.4.10 with webconsole, scr and jpa, to its first answer";
  }

  @Override
  public List<Goal> goals() {
    return List.of(
        cold ? Goal.told(COMPLETE) : Goal.ratioAtMost(COMPLETE, 1),
        Goal.told(FIRST_PAGE),
        Goal.told(CPU),
        Goal.ratioAtMost(MEMORY, 1.3));
  }

  @Override
  public Sides open(Ground ground) throws Exception {
    Path folder = ground.folder(id());
    Container baton = new Server(ground, folder);
    Container karaf = new Karaf(ground, folder);
    double rest = ground.small() ? 0 : REST_SECONDS;
    // What the one writes at its first end and the other fetches at its first start is not
    // measured; in small size nothing is.
    for (Container one : ground.small() ? List.<Container>of() : List.of(baton, karaf)) {
      one.forget();
      started(one, rest);
    }
    return new Sides() {
      @Override
      public Map<String, Double> baton(int round) throws IOException {
        return measured(baton, rest);
      }

      @Override
      public Map<String, Double> peer(int round) throws IOException {
        return measured(karaf, rest);
      }
    };
  }

  private Map<String, Double> measured(Container container, double rest) throws IOException {
    if (cold) {
      container.forget();
    }
    return started(container, rest);
  }

  private static Map<String, Double> started(Container container, double rest) throws IOException {
    try (Program program = container.start()) {
      Map<String, Double> all = new LinkedHashMap<>();
      all.put(FIRST_PAGE, container.firstPage(program));
      all.put(COMPLETE, container.everything(program));
      all.put(CPU, program.cpuSeconds());
      all.put(MEMORY, program.restingMiB(rest));
      return all;
    }
  }
}
