package nl.doorstroom.platform.crypto;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.jboss.logging.Logger;

import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;

/** The versions of one key that settings give, one of which is current. */
final class KeyVersions {

    /** The number has one byte in what is sealed. */
    private static final int LAST = 255;

    private static final Logger LOG = Logger.getLogger(KeyVersions.class);

    private final String setting;
    private final NavigableMap<Integer, byte[]> keys = new TreeMap<>();
    private final int current;

    private KeyVersions(String setting, Optional<String> first, Map<Integer, String> others, int current) {
        this.setting = setting;
        this.current = current;
        first.ifPresent(key -> keys.put(1, Keys.parse(setting, key)));
        others.forEach((version, key) -> {
            String name = setting + "s." + version;
            if (version < 2 || version > LAST) {
                throw new IllegalArgumentException("The setting [" + name + "] has to have a number of 2 to " + LAST);
            }
            keys.put(version, Keys.parse(name, key));
        });
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("The current version of [" + setting + "] is [" + current
                    + "], and only " + keys.keySet() + " are given");
        }
    }

    /** The versions of {@code doorstroom.crypto.key}. */
    static KeyVersions ofKey(CryptoSettings settings) {
        return new KeyVersions("doorstroom.crypto.key", settings.key(), settings.keys(), settings.currentKey());
    }

    /** The versions of {@code doorstroom.crypto.index-key}. */
    static KeyVersions ofIndexKey(CryptoSettings settings) {
        return new KeyVersions(
                "doorstroom.crypto.index-key", settings.indexKey(), settings.indexKeys(), settings.currentIndexKey());
    }

    int current() {
        return current;
    }

    /** Every version that is given, the oldest first. */
    NavigableMap<Integer, byte[]> all() {
        return keys;
    }

    byte[] currentKey() {
        return key(current);
    }

    /**
     * The key of a version.
     *
     * @throws RequestRefused 503 when it is not given: it was taken away too early, or not yet added
     */
    byte[] key(int version) {
        byte[] key = keys.get(version);
        if (key == null) {
            LOG.errorf("Version %d of [%s] is needed and not given", version, setting);
            throw new RequestRefused(
                    ProblemType.UNAVAILABLE, "A key is missing in this service; its operators have to add it.");
        }
        return key;
    }
}
