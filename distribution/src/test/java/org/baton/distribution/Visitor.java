package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ViewportSize;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Somebody in front of a browser. What they see and press is named as they would name it. */
final class Visitor implements AutoCloseable {
  private static final int MOST_LOOKS = 20;
  private static final int BETWEEN_LOOKS = 100;

  /** What reaches beyond the right edge of the window. */
  private static final String WIDER =
      """
      () => {
        const width = document.documentElement.clientWidth;
        const wider = document.documentElement.scrollWidth - width;
        if (wider <= 0) return '';
        const who = [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > width + 0.5 && !e.closest('.scroll'))
            .slice(0, 3).map(e => e.tagName.toLowerCase() + '.' + e.className);
        return wider + ' px wider than the window: ' + who.join(', ');
      }
      """;

  private final BrowserContext context;
  private final String address;
  private final String language;
  private final int width;
  private final Witness witness;
  private final Page page;
  private final Consumer<List<String>> findings;
  private int loaded;

  Visitor(
      BrowserContext context,
      String address,
      String language,
      int width,
      Consumer<List<String>> findings) {
    this.findings = findings;
    this.context = context;
    this.address = address;
    this.language = language;
    this.width = width;
    witness = new Witness(context, address);
    page = context.newPage();
    page.onLoad(p -> loaded++);
  }

  Page page() {
    return page;
  }

  Witness witness() {
    return witness;
  }

  BrowserContext context() {
    return context;
  }

  String language() {
    return language;
  }

  int width() {
    return width;
  }

  /** Where they are, without the server. */
  String path() {
    return page.url().startsWith(address) ? page.url().substring(address.length()) : page.url();
  }

  /** Signs in; the page after it is wherever they wanted to go, or home. */
  Visitor signIn(String account, String password) {
    if (!path().startsWith("/sign-in")) {
      open("/sign-in");
    }
    fill("account", account);
    fill("password", password);
    submit();
    assertThat(path()).as(text()).doesNotStartWith("/sign-in");
    return this;
  }

  /** Signs in with a password that somebody else knows, and changes it at once. */
  Visitor firstSignIn(String account, String given, String own) {
    signIn(account, given);
    if (path().startsWith("/password")) {
      fill("present", given).fill("next", own).submit();
      assertThat(path()).as(text()).doesNotStartWith("/password");
    }
    return this;
  }

  /** Reads in this visitor's own language again, after links to another one. */
  Visitor speakAgain() {
    context.addCookies(List.of(new Cookie("baton_lang", language).setUrl(address)));
    return this;
  }

  /** Who asks for pages as this person would, without showing them. */
  Asker asker() {
    return new Asker(address, context.cookies(address));
  }

  /** Opens a path; returns the status of the answer. */
  int open(String path) {
    Response response =
        page.navigate(address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    return response == null ? 200 : response.status();
  }

  /** Types into the field with this name. */
  Visitor fill(String name, String value) {
    page.locator("main [name='" + name + "']:not([type=hidden])").first().fill(value);
    return this;
  }

  /** Chooses in the list, radio buttons or boxes with this name. */
  Visitor choose(String name, String value) {
    Locator select = page.locator("main select[name='" + name + "']");
    if (select.count() > 0) {
      select.first().selectOption(value);
    } else {
      page.locator("main input[name='" + name + "'][value='" + value + "']").first().check();
    }
    return this;
  }

  /** Types into the field with this name, or chooses in it when it is a list. */
  Visitor enter(String name, String value) {
    put(page.locator("main [name='" + name + "']:not([type=hidden])").first(), value);
    return this;
  }

  private static void put(Locator field, String value) {
    if (field.evaluate("e => e.tagName").equals("SELECT")) {
      field.selectOption(value);
    } else {
      field.fill(value);
    }
  }

  /** Names several things in the field with this name: types them, or chooses them in its list. */
  Visitor names(String name, String... values) {
    Locator typed = page.locator("main textarea[name='" + name + "']");
    if (typed.count() > 0) {
      typed.first().fill(String.join("\n", values));
    } else {
      List.of(values).forEach(value -> choose(name, value));
    }
    return this;
  }

  /** Follows a link to this path on the home page, such as that of a task. */
  Visitor follow(String path) {
    open("/");
    return press("main a[href='" + path + "']");
  }

  /**
   * Opens a box of the page, fills in the form in it, sends it, and is told that it is done.
   *
   * @param fields names and values in turn
   */
  Visitor act(String box, String... fields) {
    unfold(box);
    for (int i = 0; i < fields.length; i += 2) {
      Locator all = page.locator("#" + box + "-form [name='" + fields[i] + "']");
      Locator one = all.and(page.locator("[value='" + fields[i + 1] + "']"));
      if ("radio".equals(all.first().evaluate("e => e.type"))) {
        one.check();
      } else {
        put(all.first(), fields[i + 1]);
      }
    }
    press("#" + box + "-form button[type=submit]");
    assertThat(path()).as(content()).contains("done=");
    return this;
  }

  /** The number in a path. */
  static long number(String path) {
    return Long.parseLong(path.replaceAll("^\\D*([0-9]+).*$", "$1"));
  }

  /** Chooses a file for the field with this name. */
  Visitor attach(String name, Path file) {
    page.locator("main input[type=file][name='" + name + "']").first().setInputFiles(file);
    return this;
  }

  /** Presses the only, or the first, button of the page's content that sends a form. */
  Visitor submit() {
    return press("main form button[type=submit]");
  }

  /** Presses what the selector finds first and waits until the page after it is there. */
  Visitor press(String selector) {
    int before = loaded;
    page.locator(selector).first().click();
    page.waitForCondition(() -> loaded > before);
    return this;
  }

  /** Presses what asks back, and says yes. */
  Visitor pressAndAgree(String selector) {
    page.locator(selector).first().click();
    return press("#ask button[value=yes]");
  }

  /** Opens a box that stands closed on the page, such as one that asks for a reason. */
  Visitor unfold(String id) {
    page.locator("#" + id + " > summary").first().click();
    return this;
  }

  /** Waits until the page's content has these words. */
  Visitor await(String words) {
    page.locator("main", new Page.LocatorOptions().setHasText(words)).first().waitFor();
    return this;
  }

  /** All words of the page. */
  String text() {
    return page.locator("body").innerText();
  }

  /** All words of the page's own content. */
  String content() {
    return page.locator("main").innerText();
  }

  /** What is wrong with the page as it stands: too wide, not accessible, or errors since before. */
  List<String> wrong() {
    List<String> wrong = new java.util.ArrayList<>(witness.take());
    String wider = wider();
    if (!wider.isEmpty()) {
      wrong.add(wider);
    }
    wrong.addAll(Accessibility.violations(page));
    return wrong.stream()
        .map(w -> path() + " " + language + " " + page.viewportSize().width + ": " + w)
        .toList();
  }

  /** What is too wide, once charts have had the time to take the window's width. */
  private String wider() {
    String wider = (String) page.evaluate(WIDER);
    for (int looks = 0; looks < MOST_LOOKS && !wider.isEmpty(); looks++) {
      page.waitForTimeout(BETWEEN_LOOKS);
      wider = (String) page.evaluate(WIDER);
    }
    return wider;
  }

  /**
   * Looks at the page closely, in this window and in one of the other width; remembers what is
   * wrong and keeps pictures under this name.
   */
  Visitor look(String name) {
    look(name, width);
    ViewportSize usual = page.viewportSize();
    int other = width == Browser.PHONE ? Browser.DESKTOP : Browser.PHONE;
    page.setViewportSize(other, usual.height);
    look(name, other);
    page.setViewportSize(usual.width, usual.height);
    return this;
  }

  private void look(String name, int present) {
    Album.keep(page, name + "-" + language + "-" + present);
    findings.accept(wrong());
  }

  @Override
  public void close() {
    context.close();
  }
}
