package nl.doorstroom.platform.crypto;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Finds a secret value without storing it: HMAC-SHA-256 by a key per tenant that is not in the database. A plain hash
 * would not do: there are only some 91 million valid citizen service numbers, and a graphics card tries them all in a
 * second.
 */
@Singleton
public class BlindIndex {

    private final byte[] key;
    private final CurrentTenant tenant;

    BlindIndex(CryptoSettings settings, CurrentTenant tenant) {
        this.key = Keys.parse("doorstroom.crypto.index-key", settings.indexKey());
        this.tenant = tenant;
    }

    /** 32 bytes, the same for the same value in the same tenant. */
    public byte[] of(String value) {
        return Keys.hmac(Keys.derive(key, "index " + tenant.tenant()), value.getBytes(UTF_8));
    }
}
