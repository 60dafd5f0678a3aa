package org.baton.bench.survey;

import java.io.IOException;
import java.util.List;
import org.baton.bench.Case;
import org.baton.bench.Goal;
import org.baton.bench.Ground;
import org.baton.bench.Sides;
import org.baton.bench.server.Server;

/**
 * Very many phones answer one survey in a day: each asks for the page and sends its sheets, some
 * twice at once, some slowly, all again until they have a receipt. In the middle the server is
 * killed and started again. At the end every sheet that was sent must be there exactly once.
 *
 * <p>The system property {@code baton.bench.survey} says how many sheets (200,000), {@code
 * baton.bench.survey.pace} how many a second (100).
 */
public final class SurveyDay implements Case {
  static final String PAGE = "p95 ms of the page";
  static final String LOST = "sheets lost or doubled";
  private static final int SHEETS = 200_000;
  private static final int PACE = 100;
  private static final int SMALL = 300;
  private static final int OF_ONE_PHONE = 10;

  @Override
  public String id() {
    return "survey-day";
  }

  @Override
  public String what() {
    return "a survey day: " + OF_ONE_PHONE + " sheets a phone, slow ones, repeats, a kill -9";
  }

  @Override
  public String against() {
    return "-";
  }

  @Override
  public List<Goal> goals() {
    return List.of(
        Goal.atMost(PAGE, 100),
        Goal.none(LOST),
        Goal.told("sheets"),
        Goal.told("sheets a second"),
        Goal.told("p50 ms of the page"),
        Goal.told("p99 ms of the page"),
        Goal.told("p95 ms of a sheet"),
        Goal.told("tries a sheet"),
        Goal.told("seconds the server was away"),
        Goal.told("server cpu ms a sheet"));
  }

  @Override
  public Sides open(Ground ground) throws Exception {
    int sheets = ground.small() ? SMALL : Integer.getInteger("baton.bench.survey", SHEETS);
    int pace = Integer.getInteger("baton.bench.survey.pace", PACE);
    Server server = new Server(ground, ground.folder(id()));
    // Each phone has an address of its own, as behind a proxy that tells it.
    server.set("BATON_PROXY", "127.0.0.1");
    try {
      // No server meets its first survey day on the day it was installed: it was stopped in order
      // before, and keeps the classes it had loaded.
      if (!ground.small()) {
        server.ready().close();
      }
      Fairground fair = new Fairground(server.ready());
      String link = fair.open();
      return new Day(server, fair, link, new Load(sheets, OF_ONE_PHONE, pace));
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  /**
   * How much is asked of the server.
   *
   * @param sheets how many in all
   * @param ofOne how many of one phone
   * @param pace how many a second
   */
  record Load(int sheets, int ofOne, int pace) {}
}
