package org.baton.modules.internal.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baton.modules.internal.ModuleFile;

/** An archive whose bytes depend on nothing but its contents and a day. */
final class CatalogueArchive {
  private CatalogueArchive() {}

  /** What stands in an entry. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes it.
   *
   * @param day what all its entries are dated with
   * @param contents what is in it, by the names in the archive
   */
  static void write(OutputStream out, LocalDate day, SortedMap<String, Content> contents)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      next(zip, JarFile.MANIFEST_NAME, day);
      Manifest manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      manifest.getMainAttributes().putValue(ModuleFile.CATALOGUE, "" + Catalogue.FORMAT);
      manifest.write(zip);
      for (Map.Entry<String, Content> entry : contents.entrySet()) {
        next(zip, entry.getKey(), day);
        entry.getValue().to(zip);
      }
    }
  }

  private static void next(ZipOutputStream zip, String name, LocalDate day) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), 0, 0));
    zip.putNextEntry(entry);
  }
}
