package org.baton.modules.internal.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The index of a catalogue, {@code catalogue.json}. What is missing is null until {@link
 * CatalogueRules} has seen it.
 *
 * @param format the version of this format
 * @param name what the catalogue is called
 * @param issuer what its issuer calls itself; who that is, the certificate says
 * @param date the day it was made
 * @param serial its number, from 1; those of one issuer grow
 * @param modules the modules in it
 * @param revocations all that the issuer calls back
 */
@JsonPropertyOrder({"format", "name", "issuer", "date", "serial", "modules", "revocations"})
public record Catalogue(
    int format,
    Words name,
    Words issuer,
    String date,
    long serial,
    List<Entry> modules,
    List<Recall> revocations) {
  static final int FORMAT = 1;

  /**
   * A module.
   *
   * @param id its id
   * @param version the version of its bundle
   * @param file where its jar is in the archive
   * @param sha256 the hash of the jar's bytes, in hexadecimal
   * @param needs the packages of Baton and of other modules that it needs, with their versions
   * @param legalBasis what it rests on; empty when that is not said
   * @param documentation the address of its documentation; empty when there is none
   * @param changes what is new in it; empty when that is not said
   * @param sbom where its list of components is in the archive; empty when it has none
   */
  @JsonPropertyOrder({
    "id",
    "version",
    "file",
    "sha256",
    "needs",
    "legalBasis",
    "documentation",
    "changes",
    "sbom"
  })
  public record Entry(
      String id,
      String version,
      String file,
      String sha256,
      List<String> needs,
      Words legalBasis,
      String documentation,
      Words changes,
      String sbom) {
    /** What is not said is empty. */
    public Entry {
      needs = needs == null ? List.of() : List.copyOf(needs);
      legalBasis = legalBasis == null ? Words.NONE : legalBasis;
      documentation = documentation == null ? "" : documentation;
      changes = changes == null ? Words.NONE : changes;
      sbom = sbom == null ? "" : sbom;
    }
  }

  /**
   * Something that is called back: a jar or a certificate.
   *
   * @param jar the SHA-256 of the jar; null for a certificate
   * @param certificate the SHA-256 of the certificate; null for a jar
   * @param date since when
   * @param reason why
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({"jar", "certificate", "date", "reason"})
  public record Recall(String jar, String certificate, String date, Words reason) {
    /** The hash of what is called back. */
    String hash() {
      return jar == null ? certificate : jar;
    }
  }

  /** Copies the lists. */
  public Catalogue {
    modules = modules == null ? List.of() : List.copyOf(modules);
    revocations = revocations == null ? List.of() : List.copyOf(revocations);
  }

  /** The module with this id. */
  Optional<Entry> module(String id) {
    return modules.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** The day it was made, of a catalogue that was checked. */
  public LocalDate day() {
    return LocalDate.parse(date);
  }
}
