package org.baton.sdk.signer;

import java.io.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs files from the command line: {@code --keystore FILE [--alias NAME] JAR...}, with the
 * password from {@code BATON_SIGN_PASSWORD} or typed.
 */
public final class Sign {
  private static final String PASSWORD = "BATON_SIGN_PASSWORD";
  private static final String USAGE =
      """
      Signs modules and catalogues with SM2 and SM3.

        --keystore FILE   the PKCS #12 file with the SM2 key and its certificate
        --alias NAME      the key's name in it; not needed when there is only one
        JAR...            what is signed, each in its place

      The password is taken from BATON_SIGN_PASSWORD, or asked for.
      With keys of another kind, sign with jarsigner of the JDK.""";
  private static final int WRONG_USE = 2;

  private Path keystore;
  private String alias = "";
  private final List<Path> jars = new ArrayList<>();

  private Sign() {}

  /** Ends with 0 when all is signed, 1 when something is not, 2 when it was not understood. */
  public static void main(String[] words) {
    System.exit(run(List.of(words), System.getenv(PASSWORD)));
  }

  static int run(List<String> words, String password) {
    Sign sign = new Sign();
    if (words.contains("--help")) {
      System.out.println(USAGE);
      return 0;
    }
    if (!sign.understands(words)) {
      System.err.println(USAGE);
      return WRONG_USE;
    }
    try {
      char[] secret = password == null ? ask() : password.toCharArray();
      JarSigner signer = new JarSigner(SignerKey.read(sign.keystore, sign.alias, secret));
      for (Path jar : sign.jars) {
        signer.sign(jar);
        System.out.println("Signed " + jar);
      }
      return 0;
    } catch (SigningException e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  private boolean understands(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean last = i + 1 == words.size();
      if (word.equals("--keystore") && !last) {
        keystore = Path.of(words.get(++i));
      } else if (word.equals("--alias") && !last) {
        alias = words.get(++i);
      } else if (word.startsWith("-")) {
        System.err.println("Not understood: " + word + "\n");
        return false;
      } else {
        jars.add(Path.of(word));
      }
    }
    return keystore != null && !jars.isEmpty();
  }

  private static char[] ask() throws SigningException {
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("Password of the key store: ");
    if (typed == null) {
      throw new SigningException("Set " + PASSWORD + " to the password of the key store.");
    }
    return typed;
  }
}
