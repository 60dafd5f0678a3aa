package org.baton.subjects.internal.survey;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.web.Guest;
import org.baton.subjects.internal.forms.Filled;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.Json;
import org.baton.subjects.internal.forms.Reply;
import org.baton.subjects.internal.survey.Survey.Anonymity;
import org.baton.subjects.internal.survey.Survey.Channel;
import org.baton.subjects.internal.survey.Survey.Way;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where people answer surveys: each answer is taken once, however often it is sent. */
@Component(service = Booth.class)
public final class Booth {
  /** What somebody must hold to enter answers for citizens. */
  public static final String ASSIST = "subjects.survey.assist";

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32,64}");
  private static final int KEPT_FORMS = 200;
  private static final int RECEIPT = 10;
  private static final Beside NOTHING = c -> {};

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Forms forms;
  private final OneTimeWords words;
  private final Patterns patterns = new Patterns(Clock.systemUTC());
  private final DeviceLimit devices = new DeviceLimit(Clock.system(Surveys.ZONE));
  private final AnsweredSurveys surveys = new AnsweredSurveys();
  private final Map<Long, Form> asked = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  /** Works on the module's schema. */
  @Activate
  public Booth(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Forms forms) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.forms = forms;
    this.words = new OneTimeWords(database);
  }

  /**
   * What is shown to somebody who may answer.
   *
   * @param full the kinds of people of whom enough have answered
   */
  public record Shown(Survey survey, Form form, Set<String> full) {}

  /**
   * What somebody sent.
   *
   * @param key a random word of the phone's own, 32 to 64 hexadecimal digits, the same each time it
   *     sends this answer
   * @param proof the signature of the key, for a survey with words; empty when the word itself is
   *     given
   * @param token the word; empty when the proof is given
   * @param spent seconds that it took before the form was shown that was sent, as far as the sender
   *     tells
   */
  public record Sent(
      String key,
      String proof,
      String token,
      long spent,
      String unit,
      String stratum,
      Map<String, Reply> replies) {}

  /**
   * What somebody has in hand for an answer.
   *
   * @param word the same each time the answer is sent
   * @param again whether the answer was there already
   */
  public record Receipt(String word, boolean again) {}

  private SurveyTable table(Connection connection) {
    return new SurveyTable(connection, database.dialect());
  }

  private Survey survey(String link) {
    return database.read(c -> survey(c, link));
  }

  private Survey survey(Connection connection, String link) throws SQLException {
    return surveys.find(table(connection), link).orElseThrow(Surveys::unknown);
  }

  private Form form(Survey of) {
    if (asked.size() > KEPT_FORMS) {
      asked.clear();
    }
    return asked.computeIfAbsent(of.form(), forms::frozen);
  }

  /**
   * What anybody with the link is asked; no permission is needed.
   *
   * @param token the one-time word; empty for none
   * @throws Problem when it is over; when the word is unknown
   */
  public Shown shown(String link, String token) {
    Survey of = survey(link);
    refuseClosed(of);
    if (!token.isEmpty()) {
      words.known(of, token);
    }
    return shown(of);
  }

  private Shown shown(Survey of) {
    Set<String> full = full(of);
    if (!of.strata().isEmpty() && full.size() == of.strata().size()) {
      throw Problem.of(Kind.CONFLICT, "subjects.survey.enough");
    }
    return new Shown(of, form(of), full);
  }

  private Set<String> full(Survey of) {
    return of.hasStops() ? database.read(c -> new QuotaTable(c).full(of.id())) : Set.of();
  }

  private static void refuseClosed(Survey of) {
    if (!of.isOpenOn(Surveys.today())) {
      throw over();
    }
  }

  private static Problem over() {
    return Problem.of(Kind.CONFLICT, "subjects.survey.over");
  }

  /**
   * Signs a blinded key for a word, which is used up by it. Asked again with the same one, the
   * answer is the same.
   *
   * @param blinded hexadecimal
   * @return the blind signature, hexadecimal
   */
  public String ballot(String link, String token, String blinded) {
    Survey of = survey(link);
    refuseClosed(of);
    return words.ballot(of, token, blinded);
  }

  /** Takes an answer; no permission is needed. Sent again, nothing changes. */
  public Receipt send(String link, Sent sent, Guest guest) {
    Known known = database.read(c -> known(c, survey(c, link), sent));
    if (known.before().isPresent()) {
      return known.before().get();
    }
    Survey of = known.survey();
    Filled filled = checked(of, sent);
    long seconds = guest.seconds() + sent.spent();
    List<String> flags = patterns.atOnce(of, form(of), filled, seconds, guest.trapped());
    return switch (of.way()) {
      case OPEN -> open(of, sent, filled, flags, guest);
      case TOKENS -> byWord(of, sent, filled, flags, Channel.TOKEN, NOTHING);
    };
  }

  /** Takes an answer that an officer enters for a citizen, marked as such. */
  public Receipt assist(long id, Sent sent) {
    access.require(ASSIST, Access.EVERYWHERE);
    Survey of = assisted(id).survey();
    Optional<Receipt> before = database.read(c -> known(c, of, sent)).before();
    if (before.isPresent()) {
      return before.get();
    }
    Filled filled = checked(of, sent);
    Beside recorded = c -> audit.record("subjects.survey.assisted", "survey:" + id, "", Map.of());
    return of.way() == Way.OPEN
        ? write(of, sent, filled, List.of(), Channel.COUNTER, "", recorded)
        : byWord(of, sent, filled, List.of(), Channel.COUNTER, recorded);
  }

  /** What an officer enters at a counter. */
  public Shown assisted(long id) {
    access.require(ASSIST, Access.EVERYWHERE);
    Survey of = database.read(c -> table(c).find(id)).orElseThrow(Surveys::unknown);
    if (!of.assisted()) {
      throw Problem.of(Kind.CONFLICT, "subjects.survey.alone");
    }
    refuseClosed(of);
    return shown(of);
  }

  /**
   * What is known before an answer is looked at.
   *
   * @param before the receipt of the same answer that came before; it keeps it, even after the
   *     survey has ended
   */
  private record Known(Survey survey, Optional<Receipt> before) {}

  private static Known known(Connection connection, Survey of, Sent sent) throws SQLException {
    if (!KEY.matcher(sent.key()).matches()) {
      throw Problem.of(Kind.INVALID, "subjects.survey.key");
    }
    boolean there = new AnswerTable(connection).has(id(of, sent.key()));
    return new Known(of, there ? Optional.of(receipt(of, sent.key(), true)) : Optional.empty());
  }

  private static long id(Survey of, String key) {
    String hash = Json.hash("answer\n" + of.id() + "\n" + key);
    return ByteBuffer.wrap(HexFormat.of().parseHex(hash)).getLong() & Long.MAX_VALUE;
  }

  private static Receipt receipt(Survey of, String key, boolean again) {
    return new Receipt(Json.hash("receipt\n" + of.id() + "\n" + key).substring(0, RECEIPT), again);
  }

  private Filled checked(Survey of, Sent sent) {
    refuseClosed(of);
    Filled filled = Filled.of(form(of).questions(), sent.replies());
    List<Violation> mistakes = new ArrayList<>(filled.mistakes());
    if (of.place(sent.unit()) < 0) {
      mistakes.add(Violation.at("unit", sent.unit(), "subjects.answer.unit"));
    }
    if (!of.strata().isEmpty() && of.stratum(sent.stratum()) < 0) {
      mistakes.add(Violation.at("stratum", sent.stratum(), "subjects.answer.stratum"));
    } else if (full(of).contains(sent.stratum())) {
      mistakes.add(isFull(sent));
    }
    if (of.way() == Way.TOKENS && !isProven(of, sent)) {
      words.mistake(of, sent.token()).ifPresent(mistakes::add);
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("subjects.answer.invalid", mistakes, mistakes.size());
    }
    return filled;
  }

  private static Violation isFull(Sent sent) {
    return Violation.at("stratum", sent.stratum(), "subjects.answer.full");
  }

  private Receipt open(Survey of, Sent sent, Filled filled, List<String> flags, Guest guest) {
    String device = guest.pseudonym("survey:" + of.id());
    if (!devices.take(device, of.deviceMost())) {
      throw Problem.of(Kind.CONFLICT, "subjects.survey.device-often", of.deviceMost());
    }
    try {
      Receipt receipt = write(of, sent, filled, flags, Channel.LINK, "", NOTHING);
      if (receipt.again()) {
        devices.giveBack(device);
      }
      return receipt;
    } catch (RuntimeException e) {
      devices.giveBack(device);
      throw e;
    }
  }

  private static boolean isProven(Survey of, Sent sent) {
    return of.isBlind() && !sent.proof().isEmpty();
  }

  private Receipt byWord(
      Survey of, Sent sent, Filled filled, List<String> flags, Channel channel, Beside beside) {
    if (isProven(of, sent)) {
      if (!Ballots.isSound(of.modulus(), sent.key(), sent.proof())) {
        throw Problem.of(Kind.DENIED, "subjects.survey.proof");
      }
      return write(of, sent, filled, flags, channel, "", beside);
    }
    // The answer's own word, hashed apart from all else, leads to nothing that is kept; the same
    // answer once more is let in by it, so that what stopped in between goes on.
    String with = Json.hash("spent\n" + sent.key());
    SurveyTable.Token token = words.known(of, sent.token());
    if (of.anonymity() == Anonymity.NAMED) {
      Beside both =
          c -> {
            words.spend(of, sent.token(), with);
            beside.run(c);
          };
      return write(of, sent, filled, flags, channel, token.holder(), both);
    }
    // Two transactions, so that not even the database's own numbers join word and answer.
    boolean fresh = words.spend(of, sent.token(), with);
    try {
      return write(of, sent, filled, flags, channel, "", beside);
    } catch (RuntimeException e) {
      if (fresh) {
        words.giveBack(of, sent.token(), with, id(of, sent.key()));
      }
      throw e;
    }
  }

  /** What belongs to an answer and is done in its transaction. */
  private interface Beside {
    void run(Connection connection) throws SQLException;
  }

  private Receipt write(
      Survey of,
      Sent sent,
      Filled filled,
      List<String> flags,
      Channel channel,
      String who,
      Beside beside) {
    long id = id(of, sent.key());
    String stratum = of.strata().isEmpty() ? "" : sent.stratum();
    Map<String, Integer> values = Given.values(filled.replies());
    Given given = new Given(id, sent.unit(), stratum, channel, Surveys.today(), who, flags, values);
    try {
      database.tx(
          c -> {
            // First, for closing takes the row of the survey first, too: it cannot be closed before
            // this ends, and who came too late sees that it is.
            if (!table(c).holdOpen(of.id())) {
              throw over();
            }
            new AnswerTable(c).insert(of, given);
            new CommentTable(c).insert(of.id(), comments(sent.unit(), filled));
            beside.run(c);
            // Last, since others of the same kind wait from here on.
            if (stops(of, stratum) && !new QuotaTable(c).take(of.id(), stratum)) {
              throw Problem.invalid("subjects.answer.invalid", List.of(isFull(sent)), 1);
            }
            return null;
          });
    } catch (RuntimeException e) {
      // The same answer, sent twice at once: the other one was first.
      if (database.read(c -> new AnswerTable(c).has(id))) {
        return receipt(of, sent.key(), true);
      }
      throw e;
    }
    return receipt(of, sent.key(), false);
  }

  private static boolean stops(Survey of, String stratum) {
    return of.strata().stream().anyMatch(s -> s.stops() && s.code().equals(stratum));
  }

  private List<Comment> comments(String unit, Filled filled) {
    List<Comment> said = new ArrayList<>();
    filled
        .replies()
        .forEach(
            (code, reply) -> {
              if (!reply.words().isEmpty()) {
                long id = random.nextLong() & Long.MAX_VALUE;
                said.add(new Comment(id, unit, code, reply.words(), Comment.State.WAITING, "", ""));
              }
            });
    return said;
  }
}
