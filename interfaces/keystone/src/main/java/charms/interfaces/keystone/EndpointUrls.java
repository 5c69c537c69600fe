package charms.interfaces.keystone;

import java.util.Map;

/** The three URLs of one service in the catalogue. */
public record EndpointUrls(String publicUrl, String internalUrl, String adminUrl) {
  /** As in {@code {"admin": "...", "internal": "...", "public": "..."}}. */
  Map<String, String> asJson() {
    return Map.of("admin", adminUrl, "internal", internalUrl, "public", publicUrl);
  }
}
