package nl.doorstroom.platform.crypto;

import io.smallrye.config.ConfigMapping;

/** Keys that live outside the database: who has a copy of the tables alone can read and find nothing. */
@ConfigMapping(prefix = "doorstroom.crypto")
public interface CryptoSettings {

    /** Base64 of 32 random bytes; the tenants' keys, which wrap the data keys, are derived from it. */
    String key();

    /** Base64 of 32 random bytes; the tenants' keys of the blind index are derived from it. */
    String indexKey();
}
