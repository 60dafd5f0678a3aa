package org.baton.modules.internal.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.ModuleFile;
import org.baton.modules.internal.catalogue.Catalogue.Entry;
import org.baton.modules.internal.trust.Signed;

/**
 * A catalogue whose file was looked through.
 *
 * @param index its index
 * @param indexSha256 the hash of the index, in hexadecimal
 * @param signed the hash of the whole file and who signed it
 * @param modules what its modules' jars say of themselves
 */
record Opened(Catalogue index, String indexSha256, Signed signed, List<Content> modules) {
  /** How many components a module without a list of them has. */
  static final int NOT_LISTED = -1;

  /**
   * A module in it.
   *
   * @param entry what the index says of it
   * @param module what its jar says of itself; null when it cannot be used
   * @param components how many components its list has, or {@link #NOT_LISTED}
   * @param problem why its jar cannot be used; null when it can
   */
  record Content(Entry entry, ModuleFile module, int components, Problem problem) {
    Content {
      Objects.requireNonNull(entry);
    }

    Optional<Signed> signed() {
      return Optional.ofNullable(module).map(ModuleFile::signed);
    }
  }

  Opened {
    Objects.requireNonNull(index);
    Objects.requireNonNull(indexSha256);
    Objects.requireNonNull(signed);
    modules = List.copyOf(modules);
  }

  /** Whom the certificate names that it was signed with; empty when nobody signed it. */
  String issuer() {
    return signed.signature().map(s -> s.subject()).orElse("");
  }
}
