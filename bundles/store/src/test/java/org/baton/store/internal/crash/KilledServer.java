package org.baton.store.internal.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL on a folder, that can be killed and started again. */
final class KilledServer implements AutoCloseable {
  private final Path folder;
  private final int port;
  private EmbeddedPostgres server;

  KilledServer(Path folder) throws IOException {
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    start();
  }

  void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setPort(port)
            // The library's own settings are fast and forgetful; these are PostgreSQL's.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start();
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  /** Kills the server and everything it started, at once. */
  void kill() throws IOException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
    all.add(0, postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
    // Where nobody collects orphans they stay visible for ever, though they are dead.
    for (int i = 0; all.stream().anyMatch(ProcessHandle::isAlive) && i < 20; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    server.close(); // Only so that the folder's lock is given back.
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
