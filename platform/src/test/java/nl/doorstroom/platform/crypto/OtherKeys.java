package nl.doorstroom.platform.crypto;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * What a replica has that was started with other versions of the keys than the present one. Version 1 is the key of the
 * tests, so that both read what the other wrote by it.
 */
public final class OtherKeys implements CryptoSettings {

    private final int current;
    private final Map<Integer, String> keys;

    private OtherKeys(int current, int... versions) {
        this.current = current;
        this.keys = Arrays.stream(versions).boxed().collect(Collectors.toMap(version -> version, OtherKeys::base64));
    }

    /** Both keys in these versions, of which one is current. */
    public static OtherKeys of(int current, int... versions) {
        return new OtherKeys(current, versions);
    }

    /** Base64 of 32 bytes; of zeros for the first version. */
    static String base64(int version) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) (version - 1));
        return Base64.getEncoder().encodeToString(key);
    }

    /** The blind index of such a replica. */
    public BlindIndex index(CurrentTenant tenant, DataSource database) {
        return new BlindIndex(this, tenant, database);
    }

    TenantCipher tenants(CurrentTenant tenant) {
        return new TenantCipher(this, tenant);
    }

    PersonCipher people(CurrentTenant tenant, DataSource database) {
        return new PersonCipher(database, tenants(tenant), tenant);
    }

    @Override
    public Optional<String> key() {
        return Optional.ofNullable(keys.get(1));
    }

    @Override
    public Map<Integer, String> keys() {
        return IntStream.rangeClosed(2, 255)
                .boxed()
                .filter(keys::containsKey)
                .collect(Collectors.toMap(version -> version, OtherKeys::base64));
    }

    @Override
    public int currentKey() {
        return current;
    }

    @Override
    public Optional<String> indexKey() {
        return key();
    }

    @Override
    public Map<Integer, String> indexKeys() {
        return keys();
    }

    @Override
    public int currentIndexKey() {
        return current;
    }
}
