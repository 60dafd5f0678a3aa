package org.baton.modules.internal.trust.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.modules.internal.trust.Fingerprints;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.Origin.Proof;
import org.baton.modules.internal.trust.Revocation;
import org.baton.modules.internal.trust.Signature;

/** Says where a module comes from, and how far that is proven. */
public final class OriginWords {
  private final Reader reader;

  /** Speaks to a reader. */
  public OriginWords(Reader reader) {
    this.reader = reader;
  }

  /**
   * In one line.
   *
   * @param vendor who the jar says it is from; empty when it does not say
   */
  public String line(Origin origin, String vendor) {
    String publisher = publisher(origin, vendor);
    return origin.revocation() == null
        ? reader.t(key(origin), publisher)
        : reader.t(key(origin), publisher, origin.revocation().reason().in(reader.locale()));
  }

  /** With what somebody compares who wants to know it exactly. */
  public List<Fact> facts(Origin origin, String vendor) {
    List<Fact> facts = new ArrayList<>();
    Signature signature = origin.signature();
    String path =
        origin.proof() == Proof.TRUSTED || origin.proof() == Proof.WITHDRAWN
            ? Address.below(PublisherView.OF, signature.fingerprint()).toString()
            : "";
    facts.add(
        new Fact(
            reader.t("modules.page.publisher"),
            line(origin, vendor),
            signature == null ? "" : signature.subject(),
            tone(origin),
            path));
    if (origin.revocation() != null) {
      facts.add(revoked(origin.revocation()));
    }
    if (signature != null) {
      facts.addAll(certificate(signature));
    }
    return facts;
  }

  private Fact revoked(Revocation revocation) {
    return new Fact(
        reader.t("modules.revocations.revoked"),
        reader.t(
            "modules.revocations.by-on",
            revocation.issuerName(),
            reader.date(revocation.on()),
            revocation.reason().in(reader.locale())),
        reader.t("modules.revocations.goes-on"),
        Tone.BAD,
        RevocationView.at(revocation));
  }

  /** What a certificate says. */
  List<Fact> certificate(Signature signature) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            reader.t("modules.publishers.fingerprint"),
            Fingerprints.pairs(signature.fingerprint())));
    facts.add(
        Fact.of(
            reader.t("modules.publishers.validity"),
            reader.t(
                "modules.publishers.from-until",
                reader.time(signature.from()),
                reader.time(signature.until()))));
    facts.add(Fact.of(reader.t("modules.publishers.key"), signature.algorithm()));
    if (signature.signedAt() != null) {
      facts.add(
          Fact.of(
              reader.t("modules.publishers.signed-at"),
              reader.t("modules.publishers.unproven", reader.time(signature.signedAt()))));
    }
    return facts;
  }

  private String publisher(Origin origin, String vendor) {
    if (origin.signature() != null) {
      return origin.signature().name();
    }
    return vendor.isEmpty() ? reader.t("modules.page.publisher.unknown") : vendor;
  }

  private static Tone tone(Origin origin) {
    return switch (origin.proof()) {
      case DELIVERED, TRUSTED -> Tone.GOOD;
      case WITHDRAWN, UNKNOWN, UNSIGNED -> Tone.WARN;
      case REVOKED, BROKEN -> Tone.BAD;
    };
  }

  private static String key(Origin origin) {
    return "modules.origin." + origin.proof().name().toLowerCase(Locale.ROOT);
  }
}
