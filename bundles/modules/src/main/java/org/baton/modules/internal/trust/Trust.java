package org.baton.modules.internal.trust;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.trust.Origin.Proof;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether a jar may be let in, by who signed it and whether it was called back. */
@Component(service = Trust.class)
public final class Trust {
  private final KnownPublishers publishers;
  private final KnownRevocations revocations;
  private final Switches switches;
  private final Clock clock;

  /** Asks for the publishers and the revocations at each jar. */
  @Activate
  public Trust(
      @Reference Publishers publishers,
      @Reference Revocations revocations,
      @Reference Switches switches) {
    this(publishers, revocations, switches, Clock.systemUTC());
  }

  /** Trusts these publishers but for what was called back. */
  public Trust(
      KnownPublishers publishers, KnownRevocations revocations, Switches switches, Clock clock) {
    this.publishers = publishers;
    this.revocations = revocations;
    this.switches = switches;
    this.clock = clock;
  }

  /**
   * Lets a jar in or refuses it.
   *
   * @param sha256 the hash of its bytes, in hexadecimal
   * @param name the file's name as the person knows it
   * @return where it comes from
   * @throws Problem when it was called back, or is not signed as a whole by one valid certificate
   *     of a trusted publisher. While the settings allow unsigned modules, only what is wrong about
   *     a signature that is there refuses it, trust that was withdrawn, and what was called back
   */
  public Origin require(Path jar, String sha256, String name) {
    Signed signed = new Signed(sha256, JarSignature.read(jar, name));
    return require(signed, name, known(List.of(signed)));
  }

  /** As {@link #require(Path, String, String)}, for a jar that was read before. */
  public Origin require(Signed jar, String name, Known known) {
    known.revocation(jar).ifPresent(r -> refuse(r, name));
    if (jar.signature().isEmpty()) {
      refuseUnlessAllowed("modules.signature.none", name);
      return Origin.UNSIGNED;
    }
    Signature signature = jar.signature().get();
    Validity.require(signature, clock.instant());
    Origin origin = origin(jar, known);
    if (origin.proof() == Proof.WITHDRAWN) {
      throw Problem.of(
          Kind.INVALID,
          "modules.signature.withdrawn",
          name,
          signature.subject(),
          known
              .publisher(signature)
              .orElseThrow()
              .withdrawal()
              .at()
              .atOffset(ZoneOffset.UTC)
              .toLocalDate()
              .toString());
    }
    if (origin.proof() == Proof.UNKNOWN) {
      refuseUnlessAllowed("modules.signature.unknown", name, signature.subject());
    }
    return origin;
  }

  /**
   * Refuses a jar that was called back, whatever else is known of it.
   *
   * @param sha256 the hash of its bytes, in hexadecimal
   * @param name what the person knows it by
   */
  public void requireNotRevoked(Path jar, String sha256, String name) {
    Signed signed = new Signed(sha256, readable(jar, name));
    known(List.of(signed)).revocation(signed).ifPresent(r -> refuse(r, name));
  }

  /** A signature that was good when the jar was let in may be too weak by now. */
  private static Optional<Signature> readable(Path jar, String name) {
    try {
      return JarSignature.read(jar, name);
    } catch (Problem e) {
      return Optional.empty();
    }
  }

  /** What is known of some jars, asked at once. */
  public Known known(List<Signed> jars) {
    List<String> signers =
        jars.stream().flatMap(j -> j.signature().stream()).map(Signature::fingerprint).toList();
    return new Known(
        signers.isEmpty() ? Map.of() : publishers.among(signers),
        revocations.among(jars.stream().flatMap(Signed::hashes).toList()));
  }

  /**
   * Who signed a jar; empty when nobody did.
   *
   * @throws Problem when it is not signed as a whole, or is not what was signed
   */
  public static Optional<Signature> signature(Path jar, String name) {
    return JarSignature.read(jar, name);
  }

  /** Where a jar comes from, whether or not it would be let in today. */
  public static Origin origin(Signed jar, Known known) {
    Optional<Revocation> revocation = known.revocation(jar);
    if (revocation.isPresent()) {
      return new Origin(Proof.REVOKED, jar.signature().orElse(null), revocation.get());
    }
    if (jar.signature().isEmpty()) {
      return Origin.UNSIGNED;
    }
    Optional<Publisher> publisher = known.publisher(jar.signature().get());
    Proof proof =
        publisher.map(p -> p.trusted() ? Proof.TRUSTED : Proof.WITHDRAWN).orElse(Proof.UNKNOWN);
    return new Origin(proof, jar.signature().get());
  }

  private static void refuse(Revocation revocation, String name) {
    throw Problem.of(
        Kind.INVALID,
        "modules.signature.revoked",
        name,
        revocation.issuerName(),
        revocation.on().toString(),
        revocation.reason());
  }

  private void refuseUnlessAllowed(String code, Object... words) {
    if (!switches.unsigned()) {
      throw Problem.of(Kind.INVALID, code, words);
    }
  }
}
