package nl.doorstroom.matching.mirror;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Parts that many rows of a tenant have in common, such as a code or a set of them, each kept once. */
public final class Shared {

    private final Map<Object, Object> parts = new ConcurrentHashMap<>();

    /**
     * The part that is kept of those that equal this one.
     *
     * @param part is never changed
     */
    @SuppressWarnings("unchecked")
    public <T> T of(T part) {
        Object kept = parts.putIfAbsent(part, part);
        return kept == null ? part : (T) kept;
    }

    /** The same of a part that may be missing. */
    public <T> @Nullable T orNull(@Nullable T part) {
        return part == null ? null : of(part);
    }
}
