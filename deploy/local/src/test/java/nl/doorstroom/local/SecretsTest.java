package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void keepsWhatItGenerated() throws IOException {
        Path file = directory.resolve("secrets");
        Secrets first = Secrets.in(file);
        String password = first.password("kafka.matching");
        String key = first.key("matching.crypto-key");
        KeyPair keys = first.keyPair("demo.partner");

        Secrets second = Secrets.in(file);

        assertEquals(password, second.password("kafka.matching"));
        assertEquals(key, second.key("matching.crypto-key"));
        assertEquals(keys.getPublic(), second.keyPair("demo.partner").getPublic());
        assertEquals(keys.getPrivate(), second.keyPair("demo.partner").getPrivate());
    }

    @Test
    void givesEveryNameAValueOfItsOwn() throws IOException {
        Secrets secrets = Secrets.in(directory.resolve("secrets"));

        assertNotEquals(secrets.password("kafka.matching"), secrets.password("kafka.reporting"));
    }

    @Test
    void makesKeysOf32Bytes() throws IOException {
        String key = Secrets.in(directory.resolve("secrets")).key("matching.crypto-key");

        assertEquals(32, Base64.getDecoder().decode(key).length);
    }

    @Test
    void hidesTheFileFromOtherUsers() throws IOException {
        Path file = directory.resolve("secrets");

        Secrets.in(file).demoPassword();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
