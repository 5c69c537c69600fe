package charms.layer.openstack;

/**
 * Where the template of a file is that the charm does not bring: a value that templates see
 * (openstack-layer.md section 5, String template).
 *
 * <pre>{@code
 * public Map<String, StringTemplate> stringTemplates() {
 *   return Map.of("/etc/congress/policy.conf", StringTemplate.ofOption("policy-template"));
 * }
 * }</pre>
 *
 * @param adapter as templates name it, as in {@code options} or {@code identity_service}
 * @param property of the adapter, as in {@code policy_template}
 */
public record StringTemplate(String adapter, String property) {
  /** The value of an option, as in {@code policy-template}. */
  public static StringTemplate ofOption(String option) {
    return new StringTemplate("options", option.replace('-', '_'));
  }

  @Override
  public String toString() {
    return adapter + "." + property;
  }
}
