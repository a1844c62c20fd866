package nl.doorstroom.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the parts, which the root pom sets and the build writes down. */
final class Versions {

    static final String KAFKA = of("kafka");
    static final String KEYCLOAK = of("keycloak");
    static final String POSTGRESQL = of("postgresql");

    private Versions() {}

    private static String of(String part) {
        try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
            Properties versions = new Properties();
            versions.load(file);
            return versions.getProperty(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
