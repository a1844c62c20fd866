package nl.doorstroom.platform.crypto;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Encrypts for the present tenant: what belongs to no single person, and the data keys of people. */
@Singleton
public class TenantCipher {

    private final KeyVersions keys;
    private final CurrentTenant tenant;

    TenantCipher(CryptoSettings settings, CurrentTenant tenant) {
        this.keys = KeyVersions.ofKey(settings);
        this.tenant = tenant;
    }

    /**
     * Seals bytes, by the current version of the key.
     *
     * @param about what they belong to; they open only when the same is named
     */
    public byte[] encrypt(String about, byte[] plain) {
        return Keys.encrypt(keys.current(), tenantKey(keys.currentKey()), about, plain);
    }

    /**
     * The plain bytes of what {@link #encrypt} gave for the same tenant about the same.
     *
     * @throws RequestRefused 503 when the version of the key that sealed it is not given
     */
    public byte[] decrypt(String about, byte[] sealed) {
        return Keys.decrypt(tenantKey(keys.key(Keys.version(sealed))), about, sealed);
    }

    /** The version that seals now. */
    int currentVersion() {
        return keys.current();
    }

    private byte[] tenantKey(byte[] key) {
        return Keys.derive(key, "tenant " + tenant.tenant());
    }
}
