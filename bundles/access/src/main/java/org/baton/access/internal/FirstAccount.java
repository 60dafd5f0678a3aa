package org.baton.access.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.baton.access.internal.store.AccountRow;
import org.baton.access.internal.store.AccountTable;
import org.baton.access.internal.store.Grant;
import org.baton.access.internal.store.RoleTable;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives an empty installation its first account. Its password comes from {@code
 * BATON_ADMIN_PASSWORD}; without it a random one is written to a file that only the owner of the
 * process can read and that goes away once the password is changed.
 */
@Component(service = FirstAccount.class)
public final class FirstAccount {
  /** The first account's name. */
  static final String ADMIN = "admin";

  private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);
  private static final int LENGTH = 20;

  private final Path file;

  /** Creates the account unless there is one. */
  @Activate
  public FirstAccount(@Reference(target = "(org.baton.module=access)") Database database)
      throws IOException {
    this(database, dataFolder(), System.getenv("BATON_ADMIN_PASSWORD"), new Passwords());
  }

  FirstAccount(Database database, Path folder, String given, Passwords passwords)
      throws IOException {
    file = folder.resolve("admin-password.txt");
    boolean empty = database.read(connection -> new AccountTable(connection).isEmpty());
    if (empty) {
      try {
        create(database, given, passwords);
      } catch (RuntimeException e) {
        boolean still = database.read(connection -> new AccountTable(connection).isEmpty());
        if (still) {
          throw e;
        }
        // Another node was faster; its password is valid, ours never was.
        Files.deleteIfExists(file);
      }
    }
  }

  static Path dataFolder() {
    String data = System.getProperty("baton.data", System.getenv("BATON_DATA"));
    return Path.of(data != null ? data : System.getProperty("karaf.data", "data"));
  }

  private void create(Database database, String given, Passwords passwords) throws IOException {
    boolean random = given == null || given.isEmpty();
    String password = random ? new Secrets().password(LENGTH) : given;
    if (random) {
      // First the file, then the account: a crash in between leaves a way in at the next start.
      writeFile(password);
    }
    String hash = passwords.hash(password);
    database.tx(
        connection -> {
          new AccountTable(connection)
              .insert(
                  new AccountRow(
                      ADMIN,
                      "Administrator",
                      hash,
                      random,
                      false,
                      Instant.now().truncatedTo(ChronoUnit.MILLIS)));
          new RoleTable(connection)
              .setGrants(
                  ADMIN,
                  List.of(
                      new Grant(BuiltInRole.ADMINISTRATOR.code(), Access.EVERYWHERE),
                      new Grant(BuiltInRole.OFFICER.code(), Access.EVERYWHERE)));
          return null;
        });
    if (random) {
      LOG.info("The first account is '{}'; its password is in {}", ADMIN, file);
    } else {
      LOG.info("The first account is '{}'; its password is that of BATON_ADMIN_PASSWORD", ADMIN);
    }
  }

  private void writeFile(String password) throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        file,
        password + System.lineSeparator(),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  /** Removes the file when it no longer tells a valid password. */
  void passwordChanged(String account) {
    if (!account.equals(ADMIN)) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} holds an old password and could not be deleted", file, e);
    }
  }
}
