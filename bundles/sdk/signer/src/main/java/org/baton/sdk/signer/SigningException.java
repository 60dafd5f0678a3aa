package org.baton.sdk.signer;

/** Why nothing was signed, in a sentence for whoever asked for it. */
public final class SigningException extends Exception {
  private static final long serialVersionUID = 1L;

  SigningException(String message) {
    super(message);
  }

  SigningException(String message, Throwable cause) {
    super(message, cause);
  }
}
