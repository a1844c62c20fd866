package nl.doorstroom.matching.matchrun;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Something that a ranking is made from, with the SHA-256 of its canonical form. That is made once, when it is read, and not
 * for each ranking in which it is.
 */
final class Input<T> {

    // Not the API's mapper: a setting that changes the form of an answer must not change the version of an input.
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final T value;
    private final byte[] digest;

    private Input(T value, byte[] digest) {
        this.value = value;
        this.digest = digest;
    }

    static <T> Input<T> of(T value) {
        return new Input<>(value, sha256().digest(canonical(value)));
    }

    static byte[] canonical(Object value) {
        try {
            return CANONICAL.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Inputs are plain records", impossible);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    T value() {
        return value;
    }

    void addTo(MessageDigest digests) {
        digests.update(digest);
    }
}
