package org.baton.indicators.internal.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.data.Outbox;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.sign.Signer;
import org.baton.api.sign.Signer.Signature;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Timepiece;
import org.baton.indicators.internal.store.SnapshotTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Signed snapshots: who may read them, who was told and acknowledged, whether a file is genuine.
 */
@Component(service = Snapshots.class)
public final class Snapshots {
  /** The most characters of a file that is verified. */
  public static final int LARGEST = 4_000_000;

  private static final String VIEW = "indicators.view";
  private static final String OWN = "indicators.view.own";
  private static final int LONGEST = 2000;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Signer signer;
  private final Timepiece time;

  /**
   * What is known of a file.
   *
   * @param intact whether its hash is that of its document
   * @param signed whether the platform's own key signed that hash
   * @param snapshot the platform's own snapshot with this hash, if there is one; 0 otherwise
   * @param set the set; empty when there is no such snapshot
   * @param number its number in the set
   * @param inForce whether it is in force today
   */
  public record Verdict(
      boolean intact, boolean signed, long snapshot, String set, int number, boolean inForce) {
    /** Whether it is genuine. */
    public boolean genuine() {
      return intact && signed && snapshot != 0;
    }
  }

  /**
   * How many units were told, and how many acknowledged.
   *
   * @param told how many were told
   * @param acknowledged how many of them acknowledged
   */
  public record Counts(int told, int acknowledged) {}

  /** Takes what it works with. */
  @Activate
  public Snapshots(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Outbox outbox,
      @Reference Signer signer) {
    this(database, access, audit, outbox, signer, Timepiece.real());
  }

  /** The same at a pretended time. */
  public Snapshots(
      Database database,
      Access access,
      AuditTrail audit,
      Outbox outbox,
      Signer signer,
      Timepiece time) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.outbox = outbox;
    this.signer = signer;
    this.time = time;
  }

  private boolean seesAll() {
    return Stream.of(VIEW, "indicators.negotiate", Freezer.FREEZE, "indicators.decide")
        .anyMatch(p -> access.may(p, Access.EVERYWHERE));
  }

  /** The caller's own units; refused when there are none. */
  private List<String> own() {
    Set<String> own = access.units(OWN, "");
    if (own.isEmpty()) {
      access.require(VIEW, Access.EVERYWHERE);
    }
    return List.copyOf(own);
  }

  /** Snapshots behind a number; a unit gets those that it was told of. */
  public List<Snapshot> page(String set, long after, int limit) {
    List<String> own = seesAll() ? null : own();
    return database.read(
        c -> {
          SnapshotTable table = new SnapshotTable(c, database.dialect());
          return table.page(set, own == null ? null : table.toldTo(own), after, limit);
        });
  }

  /** A snapshot, for those who see sets and for units that were told of it. */
  public Snapshot get(long id) {
    return database.read(
        c -> {
          SnapshotTable table = new SnapshotTable(c, database.dialect());
          Snapshot found = table.find(id).orElseThrow(() -> unknown(id));
          if (!seesAll() && !table.toldTo(own()).contains(id)) {
            throw unknown(id);
          }
          return found;
        });
  }

  private static Problem unknown(long id) {
    return Problem.of(Kind.NOT_FOUND, "indicators.snapshot.unknown", id);
  }

  /** The snapshot of a set that is in force on a day, if there is one. */
  public Optional<Snapshot> at(String set, LocalDate day) {
    Optional<Snapshot> found =
        database.read(c -> new SnapshotTable(c, database.dialect()).at(set, day));
    return found.map(s -> get(s.id()));
  }

  /** The entries of a snapshot. */
  public List<Entry> entries(Snapshot snapshot) {
    return Documents.entries(snapshot.document());
  }

  /** A snapshot as a file that anyone can verify. */
  public String file(long id) {
    return Documents.file(get(id), signer.publicKey());
  }

  /** The public key of the platform, which is nobody's secret. */
  public String publicKey() {
    access.caller();
    return signer.publicKey();
  }

  /**
   * Whether a file is one of the platform's own snapshots, unchanged. Whoever is signed in may ask.
   *
   * @throws Problem when it is no such file
   */
  public Verdict verify(String file) {
    access.caller();
    JsonNode read =
        file.length() > LARGEST
            ? null
            : Canonical.read(file).filter(JsonNode::isObject).orElse(null);
    if (read == null || !read.path("document").isObject()) {
      throw Problem.of(Kind.INVALID, "indicators.snapshot.no-file");
    }
    String hash = Canonical.sha256(Canonical.write(read.get("document")));
    JsonNode s = read.path("signature");
    Signature signature =
        new Signature(
            s.path("algorithm").asText(), s.path("key").asText(), s.path("value").asText());
    String set = read.path("document").path("set").path("code").asText();
    Snapshot known =
        database
            .read(c -> new SnapshotTable(c, database.dialect()).page(set, null, 0, 1000))
            .stream()
            .filter(k -> k.sha256().equals(hash))
            .findFirst()
            .orElse(null);
    return new Verdict(
        hash.equals(read.path("sha256").asText()),
        signer.verify(Snapshot.PURPOSE, hash, signature),
        known == null ? 0 : known.id(),
        known == null ? "" : known.set(),
        known == null ? 0 : known.number(),
        known != null && known.isInForce(time.day()));
  }

  /** The packets of a snapshot behind a unit's code; a unit sees its own. */
  public List<Packet> packets(long id, String after, int limit) {
    get(id);
    List<String> own = seesAll() ? null : own();
    return database.read(
        c -> {
          SnapshotTable table = new SnapshotTable(c, database.dialect());
          if (own == null) {
            return table.packets(id, after, limit);
          }
          List<Packet> ours = new java.util.ArrayList<>();
          for (String unit : own) {
            table.packet(id, unit).ifPresent(ours::add);
          }
          return ours;
        });
  }

  /** How many units were told of a snapshot, and how many acknowledged. */
  public Counts counts(long id) {
    get(id);
    int[] counts = database.read(c -> new SnapshotTable(c, database.dialect()).counts(id));
    return new Counts(counts[0], counts[1]);
  }

  /** What the caller's units have not acknowledged, the most urgent first. */
  public List<Packet> waiting(int limit) {
    Set<String> own = access.units("indicators.position.report", "");
    return own.isEmpty() || own.contains(Access.EVERYWHERE)
        ? List.of()
        : database.read(c -> new SnapshotTable(c, database.dialect()).waiting(own, limit));
  }

  /**
   * Writes that a unit acknowledges what it was told. Once more changes nothing.
   *
   * @throws Problem when it was not told
   */
  public Packet acknowledge(long id, String unit, String note) {
    access.require("indicators.position.report", unit);
    String words = note == null ? "" : note.strip();
    if (words.length() > LONGEST) {
      throw Problem.of(Kind.INVALID, "indicators.negotiation.long", LONGEST);
    }
    return database.tx(
        c -> {
          SnapshotTable table = new SnapshotTable(c, database.dialect());
          table
              .packet(id, unit)
              .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.snapshot.not-told", unit));
          String by = access.caller().account();
          if (table.acknowledge(id, unit, time.now(), by, words)) {
            audit.record(
                "indicators.snapshot.acknowledged",
                "unit:" + unit,
                words,
                Map.of("snapshot", Long.toString(id)));
            outbox.send(
                "indicators.snapshot.acknowledged",
                "{\"snapshot\":"
                    + id
                    + ",\"unit\":"
                    + Canonical.write(com.fasterxml.jackson.databind.node.TextNode.valueOf(unit))
                    + "}");
          }
          return table.packet(id, unit).orElseThrow();
        });
  }
}
