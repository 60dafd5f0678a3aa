package org.baton.modules.internal.nodes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The server this is: the same one for as long as its data folder is kept. */
@Component(service = ThisNode.class)
public final class ThisNode {
  private static final String SETTING = "BATON_NODE";
  private static final int LONGEST = 100;

  private final String id;
  private final String run = UUID.randomUUID().toString();
  private final String name;
  private final String address;

  /** Reads its number from {@code node.id} in the data folder, and makes one if there is none. */
  @Activate
  public ThisNode() {
    this(
        number(Path.of(System.getProperty("baton.data", "data"), "node.id")),
        name(System.getenv(SETTING)),
        setting("BATON_BIND", "127.0.0.1") + ":" + port());
  }

  /** A server with this number. */
  ThisNode(String id, String name, String address) {
    this.id = Objects.requireNonNull(id);
    this.name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    this.address = address;
  }

  private static String number(Path file) {
    try {
      if (Files.exists(file)) {
        return UUID.fromString(Files.readString(file).strip()).toString();
      }
      String id = UUID.randomUUID().toString();
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, id + System.lineSeparator());
      return id;
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.nodes.number", file.toString()).causedBy(e);
    }
  }

  private static String setting(String name, String usual) {
    String setting = System.getenv(name);
    return setting == null || setting.isBlank() ? usual : setting.strip();
  }

  private static String port() {
    return setting("BATON_PORT", "8181");
  }

  private static String name(String setting) {
    if (setting != null && !setting.isBlank()) {
      return setting.strip();
    }
    try {
      return InetAddress.getLocalHost().getHostName() + ":" + port();
    } catch (UnknownHostException e) {
      return "localhost:" + port();
    }
  }

  String id() {
    return id;
  }

  /** Another one for each process. */
  String run() {
    return run;
  }

  String name() {
    return name;
  }

  String address() {
    return address;
  }

  String platform() {
    return System.getProperty("baton.version", "");
  }
}
