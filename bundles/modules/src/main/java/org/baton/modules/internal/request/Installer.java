package org.baton.modules.internal.request;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.Preview;

/** What requests need of the installation. */
interface Installer {
  /** Installs the modules in a file; returns their ids. */
  List<String> install(Path file, String name, Duration longest);

  /** What installing it would do. */
  List<Preview> preview(Path file, String name);

  /** Whether everything in it is installed already, as it is. */
  boolean unchanged(Path file, String name);

  /** The hash of the file, in hexadecimal. */
  String sha256(Path file);

  /** The installation of this server. */
  record OnServer(Installation installation) implements Installer {
    @Override
    public List<String> install(Path file, String name, Duration longest) {
      return installation.install(file, name, longest);
    }

    @Override
    public List<Preview> preview(Path file, String name) {
      return installation.preview(file, name);
    }

    @Override
    public boolean unchanged(Path file, String name) {
      return installation.unchanged(file, name);
    }

    @Override
    public String sha256(Path file) {
      return installation.sha256(file);
    }
  }
}
