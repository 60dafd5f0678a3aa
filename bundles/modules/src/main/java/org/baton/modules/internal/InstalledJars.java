package org.baton.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The jars that the modules run from: kept below the data folder, or of the distribution. */
@Component(service = InstalledJars.class)
public final class InstalledJars {
  private final KeptJars jars;

  /** Looks among the kept ones first. */
  @Activate
  public InstalledJars(@Reference KeptJars jars) {
    this.jars = jars;
  }

  /** Whether the module's jar is one that was installed here. */
  boolean isKept(String id) {
    return jars.sha256(id).isPresent();
  }

  /** The jar of a module that is installed. */
  InputStream open(Bundle bundle) throws IOException {
    String id = ModuleBundles.idOf(bundle).orElse("");
    URI place = isKept(id) ? jars.at(id).toUri() : URI.create(bundle.getLocation());
    return place.toURL().openStream();
  }

  /**
   * The hash of that jar's bytes, in hexadecimal.
   *
   * @throws Problem when it is not there any more
   */
  String sha256(Bundle bundle) {
    try (InputStream in = open(bundle)) {
      return FileHash.sha256(in);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(bundle, e);
    }
  }

  static Problem unreadable(Bundle bundle, Exception cause) {
    return Problem.of(Kind.UNAVAILABLE, "modules.file.unreadable", bundle.getLocation())
        .causedBy(cause);
  }
}
