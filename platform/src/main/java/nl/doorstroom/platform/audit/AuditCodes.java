package nl.doorstroom.platform.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.crypto.TenantMac;

/** Codes of entries: the format of what was authenticated, and 32 bytes. Asked in a transaction of one tenant. */
@Singleton
class AuditCodes {

    static final int BYTES = 33;

    private final TenantMac mac;

    AuditCodes(TenantMac mac) {
        this.mac = mac;
    }

    /** The code of an entry as it stands there. */
    byte[] of(AuditRow row) {
        return ByteBuffer.allocate(BYTES)
                .put(AuditRow.FORMAT)
                .put(mac.of(row.bytes()))
                .array();
    }

    /** Whether a code is that of the entry. */
    boolean fits(AuditRow row, byte @Nullable [] code) {
        return code != null && MessageDigest.isEqual(of(row), code);
    }
}
