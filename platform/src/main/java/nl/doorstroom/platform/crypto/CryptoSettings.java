package nl.doorstroom.platform.crypto;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Keys that live outside the database: who has a copy of the tables alone can read and find nothing. Each has versions,
 * so that it can be replaced while the service serves: what a version made stays readable as long as that is given.
 */
@ConfigMapping(prefix = "doorstroom.crypto")
public interface CryptoSettings {

    /** Version 1: base64 of 32 random bytes; the tenants' keys, which wrap the data keys, are derived from it. */
    Optional<String> key();

    /** The versions after it by their numbers, 2 to 255. */
    Map<Integer, String> keys();

    /** The version that wraps and encrypts from now on. */
    @WithDefault("1")
    int currentKey();

    /** Version 1: base64 of 32 random bytes; the tenants' keys of the blind index are derived from it. */
    Optional<String> indexKey();

    /** The versions after it by their numbers, 2 to 255. */
    Map<Integer, String> indexKeys();

    /** The version under which a value is indexed from now on. */
    @WithDefault("1")
    int currentIndexKey();
}
