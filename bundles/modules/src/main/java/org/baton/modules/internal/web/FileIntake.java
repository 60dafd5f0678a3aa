package org.baton.modules.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.baton.api.access.Access;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.ModuleFile;
import org.baton.modules.internal.Offers;
import org.baton.modules.internal.catalogue.Catalogues;
import org.baton.modules.internal.catalogue.web.CataloguePages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes files that somebody sends or picks; nothing of them is installed yet. */
@Component(service = FileIntake.class)
public final class FileIntake {
  static final String OFFERS = ModulePages.HERE + "offers/";

  private final Access access;
  private final Installation installation;
  private final Offers offers;
  private final Catalogues catalogues;

  /** Looks into each file before it is kept. */
  @Activate
  public FileIntake(
      @Reference Access access,
      @Reference Installation installation,
      @Reference Offers offers,
      @Reference Catalogues catalogues) {
    this.access = access;
    this.installation = installation;
    this.offers = offers;
    this.catalogues = catalogues;
  }

  /**
   * Keeps a file for its sender, or a catalogue for all.
   *
   * @param name the file's name as the person knows it
   * @return the page that shows what it would do
   * @throws org.baton.api.problem.Problem when it is refused; it is not kept then
   */
  public String take(InputStream content, String name) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    try {
      Path file = Files.createTempFile("baton-offer-", ".jar");
      boolean kept = false;
      try {
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        if (ModuleFile.isCatalogue(file)) {
          catalogues.put(file, name);
          return CataloguePages.HERE;
        }
        installation.preview(file, name);
        String key = offers.keep(file, name, access.caller().account());
        kept = true;
        return OFFERS + key;
      } finally {
        if (!kept) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
