package charms.build.jarhouse;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelProcessor;
import org.apache.maven.model.io.DefaultModelReader;
import org.apache.maven.model.superpom.DefaultSuperPomProvider;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/** What Maven's settings say of repositories: mirrors, servers, proxies, profiles. */
final class MavenSettings {
  private static final String LAYOUT = "default";

  private final Settings settings;
  private final JarSources sources;

  private MavenSettings(Settings settings, JarSources sources) {
    this.settings = settings;
    this.sources = sources;
  }

  /**
   * Reads the settings.
   *
   * @throws CharmException when a file of them is broken
   */
  static MavenSettings read(JarSources sources) {
    DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
    request.setSystemProperties(System.getProperties());
    List<Path> files = sources.settings().stream().filter(Files::isRegularFile).toList();
    if (!files.isEmpty()) {
      request.setUserSettingsFile(files.get(files.size() - 1).toFile());
    }
    if (files.size() > 1) {
      request.setGlobalSettingsFile(files.get(0).toFile());
    }
    try {
      Settings read =
          new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
      return new MavenSettings(read, sources);
    } catch (SettingsBuildingException broken) {
      throw new CharmException(
          Diagnostic.error("cannot read Maven's settings: " + broken.getMessage()), broken);
    }
  }

  /** Where Maven keeps jars on this machine. */
  Path localRepository() {
    return Optional.ofNullable(settings.getLocalRepository())
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .orElseGet(() -> sources.userHome().resolve(".m2/repository"));
  }

  /** Makes a session go through mirrors and proxies, with the credentials of servers. */
  void apply(DefaultRepositorySystemSession session) {
    DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
    for (Mirror mirror : settings.getMirrors()) {
      mirrors.add(
          mirror.getId(),
          mirror.getUrl(),
          mirror.getLayout(),
          false,
          mirror.isBlocked(),
          mirror.getMirrorOf(),
          mirror.getMirrorOfLayouts());
    }
    session.setMirrorSelector(mirrors);
    DefaultProxySelector proxies = new DefaultProxySelector();
    for (Proxy proxy : settings.getProxies()) {
      if (proxy.isActive()) {
        proxies.add(
            new org.eclipse.aether.repository.Proxy(
                proxy.getProtocol(),
                proxy.getHost(),
                proxy.getPort(),
                authentication(proxy.getUsername(), proxy.getPassword())),
            proxy.getNonProxyHosts());
      }
    }
    session.setProxySelector(proxies);
    DefaultAuthenticationSelector servers = new DefaultAuthenticationSelector();
    for (Server server : settings.getServers()) {
      servers.add(server.getId(), authentication(server.getUsername(), server.getPassword()));
    }
    session.setAuthenticationSelector(servers);
    session.setOffline(sources.offline() || settings.isOffline());
  }

  private static Authentication authentication(String user, String password) {
    return new AuthenticationBuilder().addUsername(user).addPassword(password).build();
  }

  /** The repositories of active profiles, and the one every Maven knows. */
  List<RemoteRepository> repositories() {
    List<RemoteRepository> repositories = new ArrayList<>();
    Set<String> active = new HashSet<>(settings.getActiveProfiles());
    for (Profile profile : settings.getProfiles()) {
      boolean always =
          profile.getActivation() != null && profile.getActivation().isActiveByDefault();
      if (always || active.contains(profile.getId())) {
        profile
            .getRepositories()
            .forEach(
                one ->
                    repositories.add(
                        new RemoteRepository.Builder(one.getId(), LAYOUT, one.getUrl()).build()));
      }
    }
    for (Repository known : usual()) {
      repositories.add(new RemoteRepository.Builder(known.getId(), LAYOUT, known.getUrl()).build());
    }
    return repositories;
  }

  private static List<Repository> usual() {
    DefaultSuperPomProvider superPom =
        new DefaultSuperPomProvider()
            .setModelProcessor(
                new DefaultModelProcessor().setModelReader(new DefaultModelReader()));
    return superPom.getSuperModel("4.0.0").getRepositories();
  }
}
