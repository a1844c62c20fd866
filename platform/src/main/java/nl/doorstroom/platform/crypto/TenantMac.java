package nl.doorstroom.platform.crypto;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Authenticates bytes for the present tenant: HMAC-SHA-256 (RFC 2104) under a key that only a service can unwrap, so that
 * who may write into the database cannot make a code that fits. The key is a data key of its own and never becomes
 * another: a rotation wraps it again, and what it authenticated years ago can still be verified.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class TenantMac {

    /** In the place of a person; no generator of ids makes this one. */
    private static final UUID KEY = UUID.nameUUIDFromBytes("authentication".getBytes(UTF_8));

    private final PersonCipher keys;
    private final CurrentTenant tenant;
    private final TransactionSynchronizationRegistry transactions;

    /** It never changes, so each process asks for it once; so does a transaction that makes it. */
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    TenantMac(PersonCipher keys, CurrentTenant tenant, TransactionSynchronizationRegistry transactions) {
        this.keys = keys;
        this.tenant = tenant;
        this.transactions = transactions;
    }

    /** 32 bytes, the same for the same bytes in the same tenant. */
    public byte[] of(byte[] value) {
        byte[] key = known.get(tenant.tenant());
        return Keys.hmac(key == null ? ofTransaction() : key, value);
    }

    private byte[] ofTransaction() {
        String place = TenantMac.class.getName() + " " + tenant.tenant();
        byte[] key = (byte[]) transactions.getResource(place);
        if (key == null) {
            key = read();
            transactions.putResource(place, key);
        }
        return key;
    }

    private byte[] read() {
        byte[] key = keys.dataKey(KEY);
        if (key == null) {
            throw new IllegalStateException("The key that authenticates has been destroyed");
        }
        String owner = tenant.tenant();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is left to do.
            }

            @Override
            public void afterCompletion(int status) {
                // A key that was made by a transaction that failed is gone with it.
                if (status == Status.STATUS_COMMITTED) {
                    known.put(owner, key);
                }
            }
        });
        return key;
    }
}
