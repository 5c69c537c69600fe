package charms.layer.basic;

/**
 * A place packages come from, as charm options name it; {@link PackageSources} lists the forms.
 *
 * @param text as in {@code ppa:team/name}
 * @param key armoured text of the key that signs it, or its id; empty for none
 */
public record PackageSource(String text, String key) {}
