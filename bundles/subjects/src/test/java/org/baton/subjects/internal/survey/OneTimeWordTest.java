package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneTimeWordTest {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final SecureRandom random = new SecureRandom();

  @Test
  void wordsAreShortAndNoTwoAlike() {
    Set<String> words = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      words.add(OneTimeWord.fresh(random));
    }
    assertThat(words)
        .hasSize(2000)
        .allMatch(w -> w.matches("[" + SIGNS + "]{4}-[" + SIGNS + "]{4}-[" + SIGNS + "]{5}"));
  }

  @Test
  void howItIsTypedDoesNotMatter() {
    for (int i = 0; i < 50; i++) {
      String word = OneTimeWord.fresh(random);
      String hash = OneTimeWord.hash(word);
      assertThat(OneTimeWord.isMistyped(word)).isFalse();
      assertThat(OneTimeWord.hash(" " + word.toLowerCase(Locale.ROOT).replace('-', ' ')))
          .isEqualTo(hash);
      assertThat(OneTimeWord.hash(word.replace('0', 'o').replace('1', 'l'))).isEqualTo(hash);
      assertThat(OneTimeWord.hash(word.replace('1', 'I'))).isEqualTo(hash);
    }
  }

  @Test
  void everyWrongSignIsFound() {
    String word = OneTimeWord.fresh(random).replace("-", "");
    for (int i = 0; i < word.length(); i++) {
      for (char sign : SIGNS.toCharArray()) {
        String typed = word.substring(0, i) + sign + word.substring(i + 1);
        assertThat(OneTimeWord.isMistyped(typed)).as(typed).isEqualTo(sign != word.charAt(i));
      }
    }
  }

  @Test
  void twoSignsThatChangedPlacesAreFound() {
    String word = OneTimeWord.fresh(random);
    for (int i = 0; i + 1 < word.length(); i++) {
      char one = word.charAt(i);
      char two = word.charAt(i + 1);
      boolean told = one != two && one != '-' && two != '-' && !("" + one + two).matches("0Z|Z0");
      if (told) {
        String typed = word.substring(0, i) + two + one + word.substring(i + 2);
        assertThat(OneTimeWord.isMistyped(typed)).as(typed).isTrue();
      }
    }
  }

  @Test
  void whatIsNoSuchWordIsTakenAsItIs() {
    String old = "0123456789abcdef0123456789abcdef";
    assertThat(OneTimeWord.isMistyped(old)).isFalse();
    assertThat(OneTimeWord.hash(old)).isEqualTo(org.baton.subjects.internal.forms.Json.hash(old));
  }
}
