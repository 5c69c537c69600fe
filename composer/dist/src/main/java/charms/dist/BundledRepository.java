package charms.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The bare repository of the bundled layers: one commit whose id depends on the files alone, so
 * that the same layers are the same revision on every machine.
 *
 * @param directory where it is written; an older one is replaced
 */
record BundledRepository(Path directory) {
  private static final PersonIdent AUTHOR =
      new PersonIdent(
          "Charm Composer",
          "charm-composer@localhost",
          Instant.parse("2026-01-01T00:00:00Z"),
          ZoneOffset.UTC);

  void write(List<BundledLayer> layers) throws IOException {
    FileUtils.deleteDirectory(directory.toFile());
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(directory.toFile()).setBare().build()) {
      repository.create(true);
      ObjectId commit = commit(repository, layers);
      RefUpdate update = repository.updateRef("refs/heads/main");
      update.setNewObjectId(commit);
      update.disableRefLog();
      update.forceUpdate();
      repository.updateRef(Constants.HEAD, false).link("refs/heads/main");
    }
  }

  private static ObjectId commit(Repository repository, List<BundledLayer> layers)
      throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      for (BundledLayer layer : layers) {
        for (Path file : layer.files()) {
          builder.add(entry(inserter, layer, file));
        }
      }
      builder.finish();
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(inserter));
      commit.setAuthor(AUTHOR);
      commit.setCommitter(AUTHOR);
      commit.setEncoding(StandardCharsets.UTF_8);
      commit.setMessage("Layers and interfaces of this distribution\n");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  private static DirCacheEntry entry(ObjectInserter inserter, BundledLayer layer, Path file)
      throws IOException {
    Path path = layer.root().resolve(file);
    DirCacheEntry entry =
        new DirCacheEntry(
            layer.kind() + "/" + layer.name() + "/" + file.toString().replace('\\', '/'));
    entry.setFileMode(Files.isExecutable(path) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
    entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, Files.readAllBytes(path)));
    return entry;
  }
}
