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

/** Whether a jar may be let in, by who signed it. */
@Component(service = Trust.class)
public final class Trust {
  private final KnownPublishers publishers;
  private final Switches switches;
  private final Clock clock;

  /** Asks for the publishers at each jar. */
  @Activate
  public Trust(@Reference Publishers publishers, @Reference Switches switches) {
    this(publishers, switches, Clock.systemUTC());
  }

  /** Trusts these publishers. */
  public Trust(KnownPublishers publishers, Switches switches, Clock clock) {
    this.publishers = publishers;
    this.switches = switches;
    this.clock = clock;
  }

  /**
   * Lets a jar in or refuses it.
   *
   * @param name the file's name as the person knows it
   * @return where it comes from
   * @throws Problem when it is not signed as a whole by one valid certificate of a trusted
   *     publisher. While the settings allow unsigned modules, only what is wrong about a signature
   *     that is there refuses it, and trust that was withdrawn
   */
  public Origin require(Path jar, String name) {
    Optional<Signature> signature = JarSignature.read(jar, name);
    return require(signature, name, known(signature.stream().toList()));
  }

  /** As {@link #require(Path, String)}, for a signature that was read before. */
  public Origin require(Optional<Signature> read, String name, Map<String, Publisher> known) {
    if (read.isEmpty()) {
      refuseUnlessAllowed("modules.signature.none", name);
      return Origin.UNSIGNED;
    }
    Signature signature = read.get();
    Validity.require(signature, clock.instant());
    Origin origin = origin(read, known);
    if (origin.proof() == Proof.WITHDRAWN) {
      throw Problem.of(
          Kind.INVALID,
          "modules.signature.withdrawn",
          name,
          signature.subject(),
          known
              .get(signature.fingerprint())
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

  /** The publishers of some signatures, asked at once. */
  public Map<String, Publisher> known(List<Signature> signatures) {
    return signatures.isEmpty()
        ? Map.of()
        : publishers.among(signatures.stream().map(Signature::fingerprint).toList());
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
  public static Origin origin(Optional<Signature> read, Map<String, Publisher> known) {
    if (read.isEmpty()) {
      return Origin.UNSIGNED;
    }
    Publisher publisher = known.get(read.get().fingerprint());
    Proof proof =
        publisher == null ? Proof.UNKNOWN : publisher.trusted() ? Proof.TRUSTED : Proof.WITHDRAWN;
    return new Origin(proof, read.get());
  }

  private void refuseUnlessAllowed(String code, Object... words) {
    if (!switches.unsigned()) {
      throw Problem.of(Kind.INVALID, code, words);
    }
  }
}
