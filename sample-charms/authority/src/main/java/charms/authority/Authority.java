package charms.authority;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Key and certificate of the authority, and the program {@code openssl} that signs with them. */
final class Authority {
  private static final String HOME = "/var/lib/authority/";
  private static final String CA_KEY = HOME + "ca.key";
  private static final String CA = HOME + "ca.crt";
  private static final String KEY = HOME + "new.key";
  private static final String REQUEST = HOME + "new.csr";
  private static final String NAMES = HOME + "new.cnf";
  private static final FileOwner SECRET = FileOwner.of("root", "root", 0600);

  private final Host host;
  private final HostFiles files;

  Authority(Host host) {
    this.host = host;
    this.files = new HostFiles(host);
  }

  /** Its own certificate, PEM; made at the first call. */
  String certificate() {
    if (files.read(CA).isEmpty()) {
      files.makeDirectory(HOME, FileOwner.of("root", "root", 0700));
      openssl("genrsa", "-out", CA_KEY, "3072");
      openssl(
          "req",
          "-x509",
          "-new",
          "-key",
          CA_KEY,
          "-sha256",
          "-days",
          "3650",
          "-subj",
          "/CN=Sample authority",
          "-out",
          CA);
    }
    return files.read(CA);
  }

  /** Signs a new key. */
  SignedKey sign(CertificateNames names) {
    certificate();
    files.write(NAMES, names.extension(), SECRET);
    openssl(
        "req",
        "-new",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        KEY,
        "-subj",
        names.subject(),
        "-out",
        REQUEST);
    String certificate =
        openssl(
            "x509",
            "-req",
            "-in",
            REQUEST,
            "-CA",
            CA,
            "-CAkey",
            CA_KEY,
            "-CAcreateserial",
            "-sha256",
            "-days",
            "365",
            "-extfile",
            NAMES);
    SignedKey signed = new SignedKey(certificate, files.read(KEY));
    List.of(KEY, REQUEST, NAMES).forEach(files::delete);
    return signed;
  }

  private String openssl(String... arguments) {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    return host.run(command, Map.of()).orThrow().output();
  }

  /**
   * A certificate with its key.
   *
   * @param certificate PEM
   * @param key PEM
   */
  record SignedKey(String certificate, String key) {}
}
