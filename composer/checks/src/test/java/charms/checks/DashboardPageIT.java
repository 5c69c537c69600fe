package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The dashboard's page with the demo's charms as a bundle, in headless Chromium: one page stays
 * open from the empty model on, other processes change the model. Skipped where Chromium cannot be
 * had.
 *
 * <p>{@code -Dscreenshot=write} puts the pictures of the docs there anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("slow")
final class DashboardPageIT {
  private static final List<String> SAMPLES =
      List.of("keystone", "mysql", "rabbitmq-server", "hacluster", "congress/src");
  private static final String BUNDLE =
      """
      default-base: ubuntu@24.04
      applications:
        congress:
          charm: ./charms/congress
          num_units: 2
          options: {vip: 10.5.100.1, vip_cidr: 24}
        hacluster: {charm: ./charms/hacluster}
        keystone: {charm: ./charms/keystone, num_units: 1}
        mysql: {charm: ./charms/mysql, num_units: 1}
        rabbitmq-server: {charm: ./charms/rabbitmq-server, num_units: 1}
      relations:
        - [congress, [keystone, mysql, rabbitmq-server, hacluster]]
      """;
  private static final String CARDS = "[...document.querySelectorAll('.card')]";
  private static final String FOCUSED = "document.activeElement.dataset.key";

  private Charm charm;
  private Process dashboard;
  private Browser browser;

  @BeforeAll
  void deployWhileThePageIsOpen(@TempDir Path directory) throws Exception {
    Path chromium = chromium();
    charm = Charm.in(directory);
    for (String sample : SAMPLES) {
      run(
          "build",
          "--log-level",
          "WARNING",
          "-o",
          "charms",
          Charm.top().resolve("sample-charms/" + sample).toString());
    }
    dashboard = charm.start(Map.of(), "juju", "dashboard", "--port", "0");
    BufferedReader said = dashboard.inputReader(StandardCharsets.UTF_8);
    URI address = URI.create(said.readLine().replace("Dashboard: ", ""));
    browser = Browser.start(chromium, directory);
    browser.look(1440, 940, false);
    browser.open(address);
    browser.until("document.querySelector('.empty').innerText.includes('The model is empty.')");
    browser.ask(
        "window.told = []; new MutationObserver(() => told.push(document.getElementById('state').innerText))"
            + ".observe(document.getElementById('state'), {childList: true}); 1");
    Files.writeString(charm.workDirectory().resolve("bundle.yaml"), BUNDLE);
    run("juju", "deploy", "-q", "./bundle.yaml");
    browser.until("document.querySelectorAll('.card').length === 5");
    browser.until("document.getElementById('counts').innerText.includes('7 active')");
    browser.until("document.getElementById('state').innerText === 'settled'");
  }

  @AfterAll
  void end() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (dashboard != null) {
      dashboard.destroy();
      dashboard.waitFor();
      charm.run("juju", "destroy-model", "--no-prompt", "--force");
    }
  }

  @BeforeEach
  void nothingIsChosen() throws IOException {
    browser.ask("document.activeElement.blur(); 1");
  }

  @Test
  @Order(1)
  void hooksWereSeenRunningWithoutLoadingThePageAgain() throws Exception {
    assertTrue(
        browser.ask("told.join('; ')").matches("(?s).*[0-9] of [0-9] units run a hook.*settled"),
        browser.ask("told.join('; ')"));
  }

  @Test
  @Order(1)
  void applicationsAndUnitsAreThereInWords() throws Exception {
    assertEquals(
        "congress, hacluster, keystone, mysql, rabbitmq-server",
        browser.ask(
            "[...document.querySelectorAll('.card strong')].map((one) => one.innerText).join(', ')"));
    assertEquals(
        "congress active Unit is ready congress/0 leader idle congress/1 idle peers: cluster",
        browser.ask(CARDS + "[0].innerText.split(/\\s+/).join(' ')"));
    assertEquals(
        "7", browser.ask("document.querySelectorAll('.stop.unit .shape.is-active').length"));
    assertEquals(
        "Unit congress/0, leader: active, agent idle",
        browser.ask("document.querySelector('[data-key=\"unit congress/0\"]').ariaLabel"));
  }

  @Test
  @Order(1)
  void everyRelationIsACurveWithItsName() throws Exception {
    assertEquals(
        "hacluster, keystone, mysql-shared, rabbitmq",
        browser.ask(
            "[...document.querySelectorAll('.between')].map((one) => one.innerText).sort().join(', ')"));
    assertEquals("4", browser.ask("document.querySelectorAll('path.edge').length"));
    assertEquals("1", browser.ask("document.querySelectorAll('path.edge.subordinate').length"));
  }

  @Test
  @Order(1)
  void nothingLiesOverAnythingElse() throws Exception {
    String overlaps =
        "(() => { const boxes = [...document.querySelectorAll('.card, .between')]"
            + ".map((one) => [one.innerText.split('\\n')[0], one.getBoundingClientRect()]);"
            + " return boxes.flatMap(([a, one], i) => boxes.slice(i + 1).filter(([b, two]) =>"
            + " one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom)"
            + ".map(([b]) => a + ' and ' + b)).join(', '); })()";
    assertEquals("", browser.ask(overlaps));
  }

  @Test
  @Order(2)
  void theGraphIsWalkedWithKeys() throws Exception {
    browser.ask("document.querySelector('.skip').focus(); 1");
    browser.press("Tab");
    browser.press("Tab");
    assertEquals("application congress", browser.ask(FOCUSED));
    browser.press("ArrowDown");
    assertEquals("unit congress/0", browser.ask(FOCUSED));
    assertEquals("solid", browser.ask("getComputedStyle(document.activeElement).outlineStyle"));
    browser.press("Enter");
    browser.until("document.getElementById('panel').innerText.includes('congress/0')");
    browser.until(FOCUSED + " === 'panel-title'");
    browser.press("Escape");
    assertEquals("unit congress/0", browser.ask(FOCUSED));
    browser.press("ArrowRight");
    assertTrue(browser.ask(FOCUSED).startsWith("relation "), browser.ask(FOCUSED));
    browser.press("ArrowRight");
    assertTrue(browser.ask(FOCUSED).matches("(application|unit) .*"), browser.ask(FOCUSED));
    browser.press("Tab");
    assertEquals(
        "true",
        browser.ask(
            "document.getElementById('panel').contains(document.activeElement) || document.getElementById('log').contains(document.activeElement)"));
  }

  @Test
  @Order(3)
  void bothSidesOfARelationStandBesideEachOther() throws Exception {
    choose(".between", "mysql-shared");
    browser.until("document.querySelectorAll('.side').length === 2");
    String left = "[...document.querySelectorAll('.side')][0]";
    String right = "[...document.querySelectorAll('.side')][1]";
    assertEquals(
        "requires\ncongress:shared-db", browser.ask(left + ".querySelector('h3').innerText"));
    assertEquals(
        "provides\nmysql:shared-db", browser.ask(right + ".querySelector('h3').innerText"));
    assertEquals(
        "congress, congress/0, congress/1",
        browser.ask(
            "[..."
                + left
                + ".querySelectorAll('.bag')].map((one) => one.dataset.owner).join(', ')"));
    assertEquals(
        "true",
        browser.ask(
            left + ".getBoundingClientRect().right <= " + right + ".getBoundingClientRect().left"));
    String bag = browser.ask(right + ".querySelector('[data-owner=\"mysql/0\"]').innerText");
    assertTrue(bag.contains("password\n\u2022\u2022\u2022\u2022 hidden"), bag);
    assertTrue(bag.contains("ingress-address\n10.5.3."), bag);
    assertEquals("1", browser.ask("document.querySelectorAll('path.edge.chosen').length"));
  }

  @Test
  @Order(3)
  void flagsAndHandlersOfAUnitAreShownOverTime() throws Exception {
    choose(".stop.unit", "congress/0");
    browser.until("document.querySelectorAll('.flags tbody tr').length > 0");
    assertEquals("12", browser.ask("document.querySelector('.flags tbody tr').cells.length - 1"));
    String told =
        "(() => { const runs = [...document.querySelectorAll('.run')].slice(0, 12).reverse();"
            + " const cells = [...document.querySelectorAll('.flags td.set')]; return cells.length + ' '"
            + " + cells.every((cell) => runs[cell.cellIndex - 1].textContent.includes("
            + "'+ ' + cell.parentElement.cells[0].innerText)); })()";
    assertTrue(browser.ask(told).matches("[1-9][0-9]* true"), browser.ask(told));
    browser.ask(
        "window.run = [...document.querySelectorAll('.run')].find("
            + "(one) => one.textContent.includes('+ ha.available')); run.querySelector('summary').click(); 1");
    assertTrue(browser.ask("run.querySelector('strong').innerText").startsWith("ha-relation-"));
    String handlers = browser.ask("run.innerText");
    assertTrue(handlers.contains("batch 1"), handlers);
    assertTrue(handlers.matches("(?s).*[A-Za-z]+Handlers\\.java:[0-9]+.*"), handlers);
  }

  @Test
  @Order(3)
  void theLogIsThereAndIsFiltered() throws Exception {
    browser.until("document.querySelectorAll('.entry').length > 100");
    pick("log-unit", "mysql/0");
    browser.until(
        "[...document.querySelectorAll('.entry .unit')].every((one) => one.innerText === 'mysql/0')");
    pick("log-unit", "");
    browser.until(
        "new Set([...document.querySelectorAll('.entry .unit')].map((one) => one.innerText)).size === 7");
  }

  @Test
  @Order(4)
  void pictureForTheDocs() throws Exception {
    choose(".stop.unit", "congress/0");
    browser.until("document.querySelectorAll('.flags tbody tr').length > 0");
    browser.until(FOCUSED + " === 'panel-title'");
    browser.ask("document.querySelector('.run').open = true; 1");
    keep("dashboard.png");
    choose(".between", "mysql-shared");
    browser.until("document.querySelectorAll('.side').length === 2");
    browser.until(FOCUSED + " === 'panel-title'");
    browser.look(1440, 940, true);
    keep("dashboard-dark.png");
    browser.look(1440, 940, false);
  }

  @Test
  @Order(5)
  void aChangedBagIsMarkedAsNew() throws Exception {
    choose(".between", "mysql-shared");
    browser.until("document.querySelectorAll('.side').length === 2");
    run(
        "juju",
        "exec",
        "-q",
        "--unit",
        "mysql/0",
        "--",
        "relation-set -r $(relation-ids shared-db) colour='<b>blue</b>'");
    browser.until(
        "document.querySelector('[data-owner=\"mysql/0\"] .fresh').innerText.includes('<b>blue</b>')");
    assertEquals("0", browser.ask("document.querySelectorAll('.bag dd b').length"));
  }

  @Test
  @Order(6)
  void aStatusChangesWhileOneLooks() throws Exception {
    browser.ask("document.querySelector('[data-key=\"unit mysql/0\"]').focus(); 1");
    run("juju", "exec", "-q", "--unit", "mysql/0", "--", "status-set blocked 'disk is full'");
    browser.until(
        "document.querySelector('[data-key=\"application mysql\"]').innerText.includes('disk is full')");
    assertEquals(
        "1",
        browser.ask(
            "document.querySelectorAll('[data-key=\"unit mysql/0\"] .shape.is-blocked').length"));
    assertTrue(browser.ask("document.getElementById('counts').innerText").contains("1 blocked"));
    assertEquals("unit mysql/0", browser.ask(FOCUSED), "focus stays where it was");
  }

  @Test
  @Order(7)
  void thePageLoadedNothingFromElsewhere() throws Exception {
    assertEquals(
        "[]",
        browser.ask(
            "performance.getEntriesByType('resource').map((one) => new URL(one.name).host).filter((host) => host !== location.host)"));
  }

  @Test
  @Order(8)
  void thatTheDashboardEndedIsSaid() throws Exception {
    dashboard.destroy();
    dashboard.waitFor();
    browser.until(
        "document.getElementById('state').innerText.startsWith('The dashboard has ended.')");
  }

  private void choose(String kind, String name) throws IOException {
    browser.ask(
        "[...document.querySelectorAll('%s')].find((one) => one.innerText.startsWith('%s')).click(); 1"
            .formatted(kind, name));
  }

  private void pick(String id, String value) throws IOException {
    browser.ask(
        "(() => { const one = document.getElementById('%s'); one.value = '%s'; one.dispatchEvent(new Event('change')); })()"
            .formatted(id, value));
  }

  /** Into the docs when asked; beside the build's files otherwise. */
  private void keep(String name) throws IOException {
    browser.ask("document.activeElement.blur(); document.getElementById('panel').scrollTop = 0; 1");
    byte[] picture = browser.picture();
    boolean docs = "write".equals(System.getProperty("screenshot"));
    Path place =
        docs ? Charm.top().resolve("composer/docs") : Charm.top().resolve("composer/checks/target");
    Files.write(place.resolve(name), picture);
    assertTrue(
        picture.length > 20_000, name + " is as good as empty: " + picture.length + " bytes");
  }

  private void run(String... words) throws Exception {
    Charm.Outcome outcome = charm.run(words);
    assertEquals(0, outcome.status(), outcome.text());
  }

  private static Path chromium() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Charm.top().resolve("tools/peers/install-chromium").toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String place =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assumeTrue(process.waitFor() == 0, "Chromium cannot be had from the machine's archive");
    return Path.of(place);
  }
}
