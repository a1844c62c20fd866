package nl.doorstroom.participants.casefile;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import nl.doorstroom.platform.crypto.PersonCipher;

/**
 * Records about a person as JSON under the person's own key, unreadable once that key is destroyed. The format is its own:
 * what is stored must not change with the way in which the API reads and writes.
 */
@Singleton
public class SealedRecords {

    private static final ObjectMapper FORMAT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final PersonCipher cipher;

    SealedRecords(PersonCipher cipher) {
        this.cipher = cipher;
    }

    public byte[] seal(UUID person, Object facts) {
        try {
            return cipher.encrypt(person, FORMAT.writeValueAsString(facts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What is sealed are plain records", impossible);
        }
    }

    /** What {@link #seal} took, or nothing when the person's key has been destroyed. */
    public <T> Optional<T> open(UUID person, byte[] ciphertext, Class<T> type) {
        return cipher.decrypt(person, ciphertext).map(json -> {
            try {
                return FORMAT.readValue(json, type);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("What is sealed was written by this class", impossible);
            }
        });
    }
}
