package org.baton.distribution;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections on which somebody sends a byte now and then, and never comes to an end. */
final class Drip implements AutoCloseable {
  private final List<Socket> open = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  /** Opens so many that begin alike. */
  Drip(String address, int count, String... beginning) throws IOException {
    URI to = URI.create(address);
    byte[] words = String.join("\r\n", beginning).getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket(to.getHost(), to.getPort());
      socket.getOutputStream().write(words);
      open.add(socket);
    }
  }

  /** One more byte on each; those that were answered or hung up on are over. */
  void drop() {
    open.removeIf(
        socket -> {
          try {
            int there = socket.getInputStream().available();
            if (there > 0) {
              byte[] answer = socket.getInputStream().readNBytes(there);
              answers.add(new String(answer, StandardCharsets.UTF_8).split("\r\n", 2)[0]);
              socket.close();
              return true;
            }
            socket.getOutputStream().write('a');
            return false;
          } catch (IOException e) {
            answers.add("");
            return true;
          }
        });
  }

  /** How many are still being waited for. */
  int left() {
    return open.size();
  }

  /** The first lines of the answers, empty for those who were hung up on. */
  List<String> answers() {
    return answers;
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }
}
