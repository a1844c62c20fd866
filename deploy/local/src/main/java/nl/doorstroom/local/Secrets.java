package nl.doorstroom.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Passwords and keys of one data directory, made on first use and kept beside the data that they open, readable by the
 * owner alone.
 *
 * <p>Nothing that is secret stands in the repository, so two machines never share a password.
 */
final class Secrets {

    /** Without the letters and digits that people mix up when they read a password aloud or copy it by hand. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_LENGTH = 24;
    private static final int DEMO_PASSWORD_LENGTH = 12;
    private static final int KEY_BYTES = 32;
    private static final int RSA_BITS = 3072;

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path file) throws IOException {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            }
        }
        return secrets;
    }

    String password(String name) {
        return value(name, () -> characters(PASSWORD_LENGTH));
    }

    /** Short enough to type in a login page; it opens fictional data on loopback and nothing else. */
    String demoPassword() {
        return value("demo.password", () -> characters(DEMO_PASSWORD_LENGTH));
    }

    /** 32 random bytes in base64. */
    String key(String name) {
        return value(name, () -> {
            byte[] bytes = new byte[KEY_BYTES];
            random.nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
    }

    /** By which a system proves who it is; the public half in base64 is what the identity provider is told. */
    synchronized KeyPair keyPair(String name) {
        try {
            if (values.getProperty(name + ".private") == null) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(RSA_BITS, random);
                KeyPair created = generator.generateKeyPair();
                values.setProperty(name + ".public", base64(created.getPublic()));
                values.setProperty(name + ".private", base64(created.getPrivate()));
                store();
            }
            KeyFactory keys = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(bytes(name + ".public"))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(name + ".private"))));
        } catch (GeneralSecurityException e) {
            throw new PlatformFailure("The keys [" + name + "] in [" + file + "] cannot be read.", e);
        }
    }

    static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private byte[] bytes(String name) {
        return Base64.getDecoder().decode(values.getProperty(name));
    }

    private synchronized String value(String name, Supplier<String> generator) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        String created = generator.get();
        values.setProperty(name, created);
        store();
        return created;
    }

    private void store() {
        StringWriter text = new StringWriter();
        try {
            values.store(text, "Generated for this data directory alone.");
            PrivateFiles.write(file, text.toString());
        } catch (IOException e) {
            throw new PlatformFailure(
                    "The generated passwords cannot be kept in [" + file + "]: " + e.getMessage() + ".", e);
        }
    }

    private String characters(int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .reduce("", String::concat);
    }
}
