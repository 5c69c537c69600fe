package charms.engine.nspawn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AptSourcesTest {
  @TempDir private Path apt;

  @Test
  void paragraphsAndLinesAreRead() throws Exception {
    Files.createDirectories(apt.resolve("sources.list.d"));
    Files.writeString(
        apt.resolve("sources.list"),
        """
        # the first
        deb [arch=amd64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://a.example/debian bookworm-updates main contrib # too
        deb-src http://a.example/debian bookworm main
        deb http://other.example/debian trixie main
        """);
    Files.writeString(
        apt.resolve("sources.list.d/debian.sources"),
        """
        # Debian's
        Types: deb deb-src
        URIs: http://b.example/debian
        Suites: bookworm
         bookworm-backports
        Components: main
        Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

        Types: deb
        Enabled: no
        URIs: http://c.example/debian
        Suites: bookworm-security
        Components: main

        Types: deb
        URIs: http://tools.example/
        Suites: bookworm
        Components: main
        Signed-By: /usr/share/keyrings/tools.gpg
        """);
    Files.writeString(
        apt.resolve("sources.list.d/old.save"), "deb http://d.example/ bookworm main");

    AptSources sources = AptSources.read(apt);

    assertEquals(4, sources.all().size());
    assertEquals(
        List.of(List.of("http://a.example/debian"), List.of("http://b.example/debian")),
        sources.of("bookworm").stream().map(AptSource::uris).toList());
    assertEquals(
        """
        Types: deb
        URIs: http://b.example/debian
        Suites: bookworm bookworm-backports
        Components: main
        Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
        """,
        sources.archive("bookworm").orElseThrow().paragraph());
    assertTrue(sources.have("trixie"));
    assertFalse(sources.have("bullseye"));
    assertEquals(
        List.of("debian@12", "debian@13"),
        DebianRelease.in(sources).stream().map(DebianRelease::base).toList());
  }

  @Test
  void aHostWithoutAptHasNone() throws Exception {
    assertEquals(List.of(), AptSources.read(apt).all());
  }

  @Test
  void onlyWhatConcernsFetchingIsToldToMachines() {
    assertEquals(
        """
        Acquire::http::Proxy "http://proxy.example:3128";
        Acquire::Check-Valid-Until "false";
        """,
        AptSettings.of(
                """
                APT "";
                Acquire::http::Proxy "http://proxy.example:3128";
                Acquire::https::CaInfo "/etc/ssl/ours.pem";
                Acquire::Check-Valid-Until "false";
                Acquire::IndexTargets::deb::DEP-11 "";
                DPkg::Post-Invoke:: "rm -f /x";
                """)
            .text());
  }
}
