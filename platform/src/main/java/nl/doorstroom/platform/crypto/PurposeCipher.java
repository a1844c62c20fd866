package nl.doorstroom.platform.crypto;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Encrypts what is kept of a person for one purpose alone. The key is made of two: the person's data key, and another one
 * that is kept for this purpose. Neither opens it without the other, so what reads the rest of a person's file does not
 * read this; and it is gone when either is destroyed, so that erasing a person erases this too, whatever the purpose.
 *
 * <p>What is sealed is filled up to whole blocks: its length tells next to nothing.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class PurposeCipher {

    /** More than most of what is sealed has; each of several texts takes a whole number of these bytes. */
    private static final int BLOCK = 4096;

    private final PersonCipher keys;

    PurposeCipher(PersonCipher keys) {
        this.keys = keys;
    }

    /**
     * Seals a text; the keys are made when there are none yet.
     *
     * @param purpose in kebab-case; it is part of what was sealed, so it stays
     * @throws PersonIsErased when the person's data key, or the one of this purpose, has been destroyed
     */
    public byte[] encrypt(String purpose, UUID person, String plain) {
        byte[] key = combined(purpose, keys.dataKey(person), keys.dataKey(keyId(purpose, person)));
        if (key == null) {
            throw new PersonIsErased(person);
        }
        return Keys.encrypt(key, about(purpose, person), filledUp(plain));
    }

    /** The text of what {@link #encrypt} gave, or nothing when one of the two keys has been destroyed. */
    public Optional<String> decrypt(String purpose, UUID person, byte[] sealed) {
        byte[] key = combined(purpose, keys.knownDataKey(person), keys.knownDataKey(keyId(purpose, person)));
        if (key == null) {
            return Optional.empty();
        }
        ByteBuffer text = ByteBuffer.wrap(Keys.decrypt(key, about(purpose, person), sealed));
        byte[] plain = new byte[text.getInt()];
        text.get(plain);
        return Optional.of(new String(plain, UTF_8));
    }

    /** In the place of a person in {@code data_key}; whoever erases the purpose alone destroys this one. */
    static UUID keyId(String purpose, UUID person) {
        return UUID.nameUUIDFromBytes(about(purpose, person).getBytes(UTF_8));
    }

    private static String about(String purpose, UUID person) {
        return purpose + " " + person;
    }

    private static byte @Nullable [] combined(String purpose, byte @Nullable [] ofPerson, byte @Nullable [] ofPurpose) {
        return ofPerson == null || ofPurpose == null ? null : Keys.hmac(ofPurpose, Keys.derive(ofPerson, purpose));
    }

    private static byte[] filledUp(String plain) {
        byte[] text = plain.getBytes(UTF_8);
        int blocks = (Integer.BYTES + text.length + BLOCK - 1) / BLOCK;
        return ByteBuffer.allocate(blocks * BLOCK).putInt(text.length).put(text).array();
    }
}
