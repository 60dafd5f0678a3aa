package org.baton.indicators.internal.society;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.web.Guest;
import org.baton.indicators.internal.Today;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.society.Consultation.Item;
import org.baton.indicators.internal.society.Consultation.Question;
import org.baton.indicators.internal.society.Consultation.Way;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the public about a set, and takes what anybody answers without an account. */
@Component(service = Society.class)
public final class Society {
  private static final int MOST_ITEMS = 40;
  private static final int MOST_TOKENS = 1000;
  private static final int BYTES = 16;
  private static final int LONGEST_WORDS = 1000;
  private static final int STRAIGHT_FROM = 9;
  private static final int HIGHEST = 3;
  private static final int LEAST_MINIMUM = 3;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final IndicatorSets sets;
  private final SecureRandom random = new SecureRandom();

  /** Works on the module's schema. */
  @Activate
  public Society(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference IndicatorSets sets) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.sets = sets;
  }

  /** A consultation with what is asked. */
  public record Asked(Consultation consultation, List<Item> items) {}

  /**
   * What the public said of one indicator, without flagged answers.
   *
   * @param consultation where it was asked
   * @param answers how many answered the consultation
   * @param means by question, from 1 to 3; without those that fewer than the minimum answered
   */
  public record Opinion(Consultation consultation, long answers, Map<Question, Double> means) {}

  private SocietyTable table(Connection connection) {
    return new SocietyTable(connection, database.dialect());
  }

  /** Consultations before a number, the newest first. */
  public List<Consultation> page(long before, int limit) {
    access.require(ExpertRegister.SEE, Access.EVERYWHERE);
    return database.read(c -> table(c).page(before, limit));
  }

  /** A consultation. */
  public Asked get(long id) {
    access.require(ExpertRegister.SEE, Access.EVERYWHERE);
    return database.read(
        c -> new Asked(table(c).find(id).orElseThrow(Society::unknown), table(c).items(id)));
  }

  private static Problem unknown() {
    return Problem.of(Kind.NOT_FOUND, "indicators.society-unknown");
  }

  /** Begins a consultation on all indicators of a set. */
  public Consultation begin(
      String set, Text title, Way way, LocalDate lastDay, int minimum, int fastest) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    List<Entry> entries =
        sets.entries(sets.get(set).code()).stream().filter(Entry::isIndicator).toList();
    if (entries.isEmpty() || entries.size() > MOST_ITEMS) {
      throw Problem.of(Kind.CONFLICT, "indicators.delphi-items", entries.size(), MOST_ITEMS);
    }
    if (title.zh().isBlank() || title.en().isBlank()) {
      throw Problem.of(Kind.INVALID, "indicators.society-title");
    }
    if (minimum < LEAST_MINIMUM || fastest < 0) {
      throw Problem.of(Kind.INVALID, "indicators.society-minimum", LEAST_MINIMUM);
    }
    if (lastDay.isBefore(LocalDate.now(Today.ZONE))) {
      throw Problem.of(Kind.INVALID, "indicators.delphi-past", lastDay.toString());
    }
    Consultation given =
        new Consultation(0, set, title, word(), way, false, lastDay, minimum, fastest);
    List<Item> items = new ArrayList<>();
    entries.forEach(
        e -> items.add(new Item(items.size(), e.code(), e.title(), e.card().definition())));
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return database.tx(
        c -> {
          long id = table(c).insert(given, items, now, access.caller().account());
          audit.record("indicators.society.begun", "society:" + id, "", Map.of("set", set));
          return table(c).find(id).orElseThrow(Society::unknown);
        });
  }

  private String word() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String hash(String word) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Makes words that work once each. They are shown now and never again. */
  public List<String> tokens(long id, int count) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    if (count < 1 || count > MOST_TOKENS) {
      throw Problem.of(Kind.INVALID, "indicators.society-tokens", MOST_TOKENS);
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word());
    }
    return database.tx(
        c -> {
          if (table(c).find(id).orElseThrow(Society::unknown).way() != Way.TOKENS) {
            throw Problem.of(Kind.CONFLICT, "indicators.society-open");
          }
          table(c).allow(id, words.stream().map(Society::hash).toList());
          audit.record(
              "indicators.society.invited", "society:" + id, "", Map.of("words", "" + count));
          return words;
        });
  }

  /** Ends a consultation before its last day. */
  public void close(long id) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    database.tx(
        c -> {
          table(c).find(id).orElseThrow(Society::unknown);
          table(c).close(id);
          audit.record("indicators.society.closed", "society:" + id, "", Map.of());
          return null;
        });
  }

  /**
   * What the public said of an indicator in the newest consultation on a set; empty when it was not
   * asked about, or fewer than the minimum answered.
   */
  public Optional<Opinion> opinion(String set, String indicator) {
    access.require(ExpertRegister.SEE, Access.EVERYWHERE);
    return database.read(
        c -> {
          Optional<Consultation> of = table(c).newest(set);
          if (of.isEmpty()) {
            return Optional.empty();
          }
          long answers = table(c).sound(of.get().id());
          Map<Question, Double> means = table(c).means(of.get(), indicator);
          return answers < of.get().minimum() || means.isEmpty()
              ? Optional.empty()
              : Optional.of(new Opinion(of.get(), answers, means));
        });
  }

  /** What was answered so far, with small groups left out. */
  public SocietyResults results(long id) {
    access.require(ExpertRegister.SEE, Access.EVERYWHERE);
    return database.read(
        c -> {
          Consultation of = table(c).find(id).orElseThrow(Society::unknown);
          int items = table(c).items(id).size();
          return SocietyResults.of(table(c).answers(id), items, of.minimum());
        });
  }

  /**
   * What anybody with the link is asked; no permission is needed.
   *
   * @param token the one-time word; empty for none
   * @throws Problem when it is over, when a word is missing, wrong or used up
   */
  public Asked asked(String link, String token) {
    return database.read(
        c -> {
          Consultation of = table(c).find(link).orElseThrow(Society::unknown);
          refuseClosed(of);
          if (of.way() == Way.TOKENS) {
            boolean used =
                table(c)
                    .used(of.id(), hash(token))
                    .orElseThrow(() -> Problem.of(Kind.DENIED, "indicators.society-word"));
            if (used) {
              throw usedUp();
            }
          }
          return new Asked(of, table(c).items(of.id()));
        });
  }

  private static void refuseClosed(Consultation of) {
    if (of.closed() || LocalDate.now(Today.ZONE).isAfter(of.lastDay())) {
      throw Problem.of(Kind.CONFLICT, "indicators.society-over");
    }
  }

  private static Problem usedUp() {
    return Problem.of(Kind.CONFLICT, "indicators.society-used");
  }

  /** Takes an answer; no permission is needed. Its flags follow from who sent it and how. */
  public void answer(String link, String token, PublicAnswer given, Guest guest) {
    Asked asked = asked(link, token);
    Consultation of = asked.consultation();
    check(given, asked.items().size());
    List<String> flags = flags(of, given, guest);
    PublicAnswer kept = new PublicAnswer(given.who(), given.marks(), given.words(), flags);
    String browser = guest.pseudonym("society:" + of.id());
    database.tx(
        c -> {
          take(table(c), of, token, browser);
          table(c).answer(of.id(), LocalDate.now(Today.ZONE), browser, kept);
          return null;
        });
  }

  private static void take(SocietyTable table, Consultation of, String token, String browser)
      throws SQLException {
    if (of.way() == Way.TOKENS) {
      if (!table.use(of.id(), hash(token))) {
        throw usedUp();
      }
    } else if (table.hasAnswered(of.id(), browser)) {
      throw Problem.of(Kind.CONFLICT, "indicators.society-again");
    }
  }

  private static void check(PublicAnswer given, int items) {
    boolean sound =
        Consultation.GROUPS.contains(given.who())
            && given.words().length() <= LONGEST_WORDS
            && given.marks().entrySet().stream()
                .allMatch(
                    e ->
                        e.getKey() >= 0
                            && e.getKey() < items
                            && e.getValue().values().stream()
                                .allMatch(m -> m >= 1 && m <= HIGHEST));
    if (!sound) {
      throw Problem.of(Kind.INVALID, "indicators.society-wrong", LONGEST_WORDS);
    }
    if (given.marks().values().stream().allMatch(Map::isEmpty)) {
      throw Problem.of(Kind.INVALID, "indicators.society-empty");
    }
  }

  private static List<String> flags(Consultation of, PublicAnswer given, Guest guest) {
    List<String> flags = new ArrayList<>();
    if (guest.trapped()) {
      flags.add("trap");
    }
    if (guest.seconds() < of.fastest()) {
      flags.add("fast");
    }
    List<Integer> marks =
        given.marks().values().stream().flatMap(m -> m.values().stream()).toList();
    if (marks.size() >= STRAIGHT_FROM && marks.stream().distinct().count() == 1) {
      flags.add("straight");
    }
    return flags;
  }
}
