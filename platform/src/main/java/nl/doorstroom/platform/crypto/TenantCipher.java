package nl.doorstroom.platform.crypto;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Encrypts for the present tenant: what belongs to no single person, and the data keys of people. */
@Singleton
public class TenantCipher {

    private final byte[] key;
    private final CurrentTenant tenant;

    TenantCipher(CryptoSettings settings, CurrentTenant tenant) {
        this.key = Keys.parse("doorstroom.crypto.key", settings.key());
        this.tenant = tenant;
    }

    /**
     * Seals bytes.
     *
     * @param about what they belong to; they open only when the same is named
     */
    public byte[] encrypt(String about, byte[] plain) {
        return Keys.encrypt(tenantKey(), about, plain);
    }

    /** The plain bytes of what {@link #encrypt} gave for the same tenant about the same. */
    public byte[] decrypt(String about, byte[] sealed) {
        return Keys.decrypt(tenantKey(), about, sealed);
    }

    private byte[] tenantKey() {
        return Keys.derive(key, "tenant " + tenant.tenant());
    }
}
