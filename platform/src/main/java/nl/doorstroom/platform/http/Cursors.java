package nl.doorstroom.platform.http;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.InvalidInput;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Keyset cursors. A cursor names the last member that was seen and is signed together with the list it belongs to, so
 * that it can neither be made up nor carried over to another list.
 */
@Singleton
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    Cursors(ApiSettings settings) {
        byte[] secret = Base64.getDecoder().decode(settings.cursorKey());
        if (secret.length < KEY_BYTES) {
            throw new IllegalArgumentException("The setting [doorstroom.api.cursor-key] has [" + secret.length
                    + "] bytes; it needs [" + KEY_BYTES + "] at least");
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * Makes a page of what a query found.
     *
     * @param list name of the list with its filters; a cursor is good for this list only
     * @param found up to {@code limit + 1} members in the list's order; the one too many tells that there is a next page
     * @param id the member's key in that order
     */
    public <T> Page<T> page(String list, int limit, List<T> found, Function<? super T, UUID> id) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, sign(list, id.apply(items.get(limit - 1))));
    }

    /**
     * The key after which a page starts.
     *
     * @return null for the first page
     * @throws InvalidInput when the cursor was not given out for this list
     */
    public @Nullable UUID after(String list, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > SIGNATURE_BYTES) {
                String key = new String(bytes, SIGNATURE_BYTES, bytes.length - SIGNATURE_BYTES, UTF_8);
                if (MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE_BYTES), signature(list, key))) {
                    return UUID.fromString(key);
                }
            }
        } catch (IllegalArgumentException notOurs) {
            // Answered below, like every other cursor that is not ours.
        }
        throw InvalidInput.in("cursor", "invalid-cursor", "The cursor does not belong to this list.");
    }

    private String sign(String list, UUID key) {
        byte[] value = key.toString().getBytes(UTF_8);
        byte[] bytes = Arrays.copyOf(signature(list, key.toString()), SIGNATURE_BYTES + value.length);
        System.arraycopy(value, 0, bytes, SIGNATURE_BYTES, value.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] signature(String list, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(value.getBytes(UTF_8)), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", impossible);
        }
    }
}
