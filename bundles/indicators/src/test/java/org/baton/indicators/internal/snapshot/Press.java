package org.baton.indicators.internal.snapshot;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.problem.Problem;
import org.baton.api.sign.Signer;
import org.baton.api.text.Text;
import org.baton.indicators.internal.PretendedPlans;
import org.baton.indicators.internal.formula.DataItems;
import org.baton.indicators.internal.formula.SetFormulas;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Library;
import org.baton.indicators.internal.negotiation.Channel;
import org.baton.indicators.internal.negotiation.EntryFields;
import org.baton.indicators.internal.negotiation.Hall;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;

/** What freezes sets: a cycle that keeps plans in memory, and a key of its own. */
public final class Press extends PretendedPlans implements Signer, AutoCloseable {
  public final Hall hall = new Hall();
  final FreezeChecks checks =
      new FreezeChecks(
          hall.store.checks(),
          new SetFormulas(hall, hall.sets, new DataItems(hall.store, hall, hall.store)),
          new NegotiatedCheck(hall.store));
  public final List<String> plans = new ArrayList<>();
  final List<PlanAmendment> made = new ArrayList<>();
  public final Freezer freezer =
      new Freezer(
          hall.store,
          hall,
          hall.store,
          hall,
          hall.sets,
          new Library(hall.store, hall.sets),
          hall.negotiations,
          hall.ratchet,
          this,
          this,
          checks,
          hall.time);
  final Snapshots snapshots = new Snapshots(hall.store, hall, hall.store, hall, this, hall.time);
  final Amendments amendments =
      new Amendments(
          hall.store,
          hall,
          hall.store,
          hall,
          hall.sets,
          hall.negotiations,
          freezer,
          new Impacts(hall, hall),
          hall.time);

  private final KeyPair keys;
  private boolean frozen;

  /** A set of counties in a cycle that is being drafted. */
  public Press() {
    try {
      keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    phase(CyclePhase.DRAFT);
    hall.sets.change(Hall.SET, 0, "", Press::inCycle);
  }

  void phase(CyclePhase phase) {
    hall.cycles.clear();
    hall.cycles.add(new CycleInfo("C2026", Text.same("2026"), 2026, phase));
  }

  private static IndicatorSet inCycle(IndicatorSet s) {
    return new IndicatorSet(
        s.code(),
        s.title(),
        s.kind(),
        s.base(),
        "C2026",
        s.state(),
        s.version(),
        s.changedAt(),
        s.changedBy());
  }

  /** Gives the set an expected indicator, so that all weights come to 100. */
  public void fulfil() {
    Entry tea =
        EntryFields.with(
            EntryFields.blank(Hall.SET, "TEA", Channel.EXPECTED),
            Map.of("titleZh", "茶叶", "titleEn", "Tea", "weight", "20"));
    hall.sets.edit(
        Hall.SET, Edit.put(0, "", List.of(Hall.entry("GDP", 60), Hall.entry("AIR", 20), tea)));
  }

  @Override
  public Optional<Saved> newest(String cycle) {
    return plans.isEmpty() ? Optional.empty() : Optional.of(saved());
  }

  private Saved saved() {
    String document = plans.get(plans.size() - 1);
    return new Saved(plans.size(), Canonical.sha256(document), frozen, document);
  }

  @Override
  public Saved save(String cycle, String json, String note) {
    plans.add(json);
    return saved();
  }

  @Override
  public Saved freeze(String cycle, int number) {
    frozen = true;
    return saved();
  }

  @Override
  public Saved amend(String cycle, String json, int base, PlanAmendment amendment) {
    if (plans.size() != base) {
      throw Problem.of(Problem.Kind.STALE, "core.plan.amend.base");
    }
    made.add(amendment);
    plans.add(json);
    return saved();
  }

  @Override
  public Signature sign(String purpose, String text) {
    try {
      java.security.Signature s = java.security.Signature.getInstance("Ed25519");
      s.initSign(keys.getPrivate());
      s.update((purpose + text).getBytes());
      return new Signature("Ed25519", "k", Base64.getEncoder().encodeToString(s.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean verify(String purpose, String text, Signature given) {
    try {
      java.security.Signature s = java.security.Signature.getInstance("Ed25519");
      s.initVerify(keys.getPublic());
      s.update((purpose + text).getBytes());
      return s.verify(Base64.getDecoder().decode(given.value()));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public String publicKey() {
    return "key";
  }

  @Override
  public void close() throws java.sql.SQLException {
    hall.close();
  }
}
