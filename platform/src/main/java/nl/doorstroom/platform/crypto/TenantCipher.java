package nl.doorstroom.platform.crypto;

import java.util.Base64;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Encrypts for the present tenant: what belongs to no single person, and the data keys of people. */
@Singleton
public class TenantCipher {

    private final byte[] key;
    private final CurrentTenant tenant;

    TenantCipher(CryptoSettings settings, CurrentTenant tenant) {
        this.key = Base64.getDecoder().decode(settings.key());
        this.tenant = tenant;
    }

    /** Nonce and ciphertext. */
    public byte[] encrypt(byte[] plain) {
        return Keys.encrypt(tenantKey(), plain);
    }

    /** The plain bytes of what {@link #encrypt} gave for the same tenant. */
    public byte[] decrypt(byte[] sealed) {
        return Keys.decrypt(tenantKey(), sealed);
    }

    private byte[] tenantKey() {
        return Keys.derive(key, "tenant " + tenant.tenant());
    }
}
