package charms.build.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.model.diag.CharmException;
import charms.model.diag.SourcePosition;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real repositories: what resolving and fetching promise (charm-build.md section 2). */
class LayerFetcherIT {
  private static final SourcePosition AT =
      new SourcePosition("src/layer.yaml", 2, 5, "  - layer:one");

  @TempDir private Path directory;
  private final List<String> progress = new CopyOnWriteArrayList<>();
  private String first;
  private String second;

  @BeforeEach
  void makeRepositoryAndIndex() throws Exception {
    Path work = Files.createDirectories(directory.resolve("repo"));
    try (Git git = Git.init().setDirectory(work.toFile()).setInitialBranch("main").call()) {
      write(work.resolve("layers/one/layer.yaml"), "runtime: java\n");
      write(work.resolve("layers/one/text"), "first");
      write(work.resolve("layers/two/layer.yaml"), "runtime: java\n");
      first = commit(git);
      write(work.resolve("layers/one/text"), "second");
      second = commit(git);
    }
    for (String name : List.of("one", "two")) {
      write(
          directory.resolve("index/layers/" + name + ".json"),
          "{\"repo\": \"../../repo\", \"subdir\": \"layers/" + name + "\"}");
    }
  }

  @Test
  void anIndexedLayerIsTakenFromItsSubdirAndItsCommitIsRecorded() throws Exception {
    FetchedLayer layer = fetch("layer:one");
    assertEquals("second", Files.readString(layer.directory().resolve("text")));
    assertEquals(second, layer.revision());
    assertEquals("layer:one", layer.include());
    assertEquals("layers/one", layer.shownPath());
  }

  @Test
  void aRevisionIsCheckedOutWithoutRenamingTheLayer() throws Exception {
    FetchedLayer layer = fetch("layer:one@" + first);
    assertEquals("first", Files.readString(layer.directory().resolve("text")));
    assertEquals("one", layer.name());
    assertEquals("layer:one", layer.include());
    assertEquals(second, fetch("layer:one@main").revision());
  }

  @Test
  void oneCloneServesAllLayersOfARepositoryEvenWhenItIsGone() throws Exception {
    fetch("layer:one");
    FileUtils.deleteDirectory(directory.resolve("repo").toFile());
    assertEquals(second, fetch("layer:two").revision());
    try (var clones = Files.list(directory.resolve("cache/git"))) {
      assertEquals(1, clones.filter(one -> one.toString().endsWith(".git")).count());
    }
  }

  @Test
  void aLocalDirectoryWinsOverTheIndex() throws Exception {
    write(directory.resolve("local/layer-one/layer.yaml"), "runtime: java\n");
    assertEquals(directory.resolve("local/layer-one"), fetch("layer:one").directory());
  }

  @Test
  void twoBuildsAtOnceShareTheCache() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<FetchedLayer>> tasks = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        tasks.add(() -> fetch("layer:one"));
      }
      for (Future<FetchedLayer> task : threads.invokeAll(tasks)) {
        assertEquals(second, task.get().revision());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anUnknownLayerIsAnErrorAtTheIncludeWithTheNameThatWasMeant() {
    CharmException unknown = assertThrows(CharmException.class, () -> fetch("layer:onee"));
    assertEquals(
        "src/layer.yaml:2:5: error: cannot include layer 'onee': not in layers/, not in the index\n"
            + "    - layer:one\n"
            + "      ^\n"
            + "  fix: 'layer:one' exists",
        unknown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext::sh -c touch% /tmp/x", "http://example.com/x.git"})
  void otherUrlsAreRefused(String url) {
    CharmException refused = assertThrows(CharmException.class, () -> fetch(url));
    assertTrue(
        refused.getMessage().contains("is no https, ssh, file or git URL"), refused.getMessage());
  }

  @Test
  void aSubdirCannotLeadOut() throws Exception {
    write(
        directory.resolve("index/layers/out.json"),
        "{\"repo\": \"../../repo\", \"subdir\": \"../repo\"}");
    CharmException refused = assertThrows(CharmException.class, () -> fetch("layer:out"));
    assertTrue(refused.getMessage().contains("leads out"), refused.getMessage());
  }

  @Test
  void aCloneHasNoHistoryUntilARevisionAsksForIt() throws Exception {
    fetch("layer:one");
    assertEquals(List.of(second), commits());
    assertEquals(first, fetch("layer:one@" + first).revision());
    assertEquals(Set.of(first, second), Set.copyOf(commits()));
  }

  @Test
  void newsOfAShallowCloneAreFetchedWithTheirTags() throws Exception {
    fetch("layer:one");
    String third;
    try (Git git = Git.open(directory.resolve("repo").toFile())) {
      write(directory.resolve("repo/layers/one/text"), "third");
      third = commit(git);
      git.tag().setName("1.0").setAnnotated(false).setSigned(false).call();
      git.branchCreate().setName("old").setStartPoint(first).call();
    }
    assertEquals(third, fetch("layer:one").revision());
    assertEquals(third, fetch("layer:one@1.0").revision());
    assertEquals(first, fetch("layer:one@old").revision());
  }

  @Test
  void aRepositoryIsFetchedOnceForAllLayersOfABuild() {
    LayerFetcher build = new LayerFetcher(request(List.of(), progress::add));
    for (String include : List.of("layer:one", "layer:two", "layer:one@" + second)) {
      build.fetch(LayerRef.parse(include, AT), AT);
    }
    assertEquals(1, progress.size(), progress.toString());
    assertTrue(progress.get(0).startsWith("Fetching file:"), progress.toString());
  }

  @Test
  void includesOfOneLayerAreAskedForAtOnce() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    HttpServer index = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    ExecutorService answers = Executors.newFixedThreadPool(2);
    index.setExecutor(answers);
    index.createContext("/", exchange -> answerWhenAllAsk(exchange, both));
    index.start();
    try {
      String url = "http://127.0.0.1:" + index.getAddress().getPort() + "/";
      LayerFetcher build = new LayerFetcher(request(List.of(url), progress::add));
      List<LayerRef> includes =
          List.of(LayerRef.parse("layer:far", AT), LayerRef.parse("layer:away", AT));
      includes.forEach(include -> build.begin(include, AT));
      for (LayerRef include : includes) {
        assertThrows(CharmException.class, () -> build.fetch(include, AT));
      }
      assertEquals(0, both.getCount());
    } finally {
      index.stop(0);
      answers.shutdownNow();
    }
  }

  /** Nothing is answered before the other question is here: questions in turn would never end. */
  private static void answerWhenAllAsk(HttpExchange exchange, CountDownLatch both)
      throws IOException {
    both.countDown();
    try {
      boolean asked = both.await(9, TimeUnit.SECONDS);
      exchange.sendResponseHeaders(asked ? 404 : 500, -1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private List<String> commits() throws Exception {
    try (Stream<Path> clones = Files.list(directory.resolve("cache/git"))) {
      Path clone = clones.filter(one -> one.toString().endsWith(".git")).findFirst().orElseThrow();
      try (Git git = Git.open(clone.toFile())) {
        List<String> commits = new ArrayList<>();
        git.log().all().call().forEach(commit -> commits.add(commit.name()));
        return commits;
      }
    }
  }

  private FetchedLayer fetch(String include) {
    return new LayerFetcher(request(List.of(), line -> {})).fetch(LayerRef.parse(include, AT), AT);
  }

  private FetchRequest request(List<String> indexes, Consumer<String> heard) {
    return new FetchRequest(
        List.of(directory.resolve("local")),
        List.of(),
        Optional.of(directory.resolve("index")),
        indexes,
        directory.resolve("cache"),
        false,
        heard,
        Map.of());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String commit(Git git) throws GitAPIException {
    git.add().addFilepattern(".").call();
    return git.commit()
        .setMessage("a layer")
        .setAuthor("T", "t@example.com")
        .setCommitter("T", "t@example.com")
        .setSign(false)
        .call()
        .name();
  }
}
