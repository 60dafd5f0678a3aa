package org.baton.modules.internal.catalogue;

import java.util.List;
import java.util.Map;
import org.baton.modules.internal.catalogue.Catalogue.Recall;

/**
 * What whoever makes a catalogue writes by hand; everything else is read from the jars.
 *
 * @param name what the catalogue is called
 * @param issuer what its issuer calls itself
 * @param date the day it was made; null for today
 * @param serial its number
 * @param modules what to say of modules, by their ids
 * @param revocations all that the issuer calls back; hashes may have colons and blanks in them
 */
record Descriptor(
    Words name,
    Words issuer,
    String date,
    long serial,
    Map<String, About> modules,
    List<Recall> revocations) {
  /**
   * What to say of a module; each may be left out.
   *
   * @param legalBasis what it rests on
   * @param documentation the address of its documentation
   * @param changes what is new in it
   */
  record About(Words legalBasis, String documentation, Words changes) {
    static final About NOTHING = new About(null, null, null);
  }

  Descriptor {
    modules = modules == null ? Map.of() : Map.copyOf(modules);
    revocations = revocations == null ? List.of() : List.copyOf(revocations);
  }
}
