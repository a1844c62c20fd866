package nl.doorstroom.platform.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * AES-256-GCM and key derivation by HMAC-SHA-256 (NIST SP 800-108, one block). What is sealed begins with its form, then
 * the version of the key in the form that has one, and a random nonce. It opens only for what it was sealed about, so
 * that nobody can give one person's value to another by copying bytes.
 */
final class Keys {

    /** Sealed by the only key that it can have been, or by the first version of one. */
    private static final byte PLAIN_FORM = 1;

    /** Has the number of the key's version as its second byte. */
    private static final byte VERSIONED_FORM = 2;

    private static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /** A key as settings give it; a shorter one would encrypt just as well, and protect less. */
    static byte[] parse(String setting, String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "The setting [" + setting + "] has [" + key.length + "] bytes instead of [" + KEY_BYTES + "]");
        }
        return key;
    }

    static byte[] random() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static byte[] derive(byte[] key, String purpose) {
        return hmac(key, purpose.getBytes(UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(value);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", impossible);
        }
    }

    /** Seals by a key that has no versions: the data key of one person. */
    static byte[] encrypt(byte[] key, String about, byte[] plain) {
        return encrypt(1, key, about, plain);
    }

    /** Seals by a version of a key; what the first one seals has the form that was there before there were versions. */
    static byte[] encrypt(int version, byte[] key, String about, byte[] plain) {
        byte[] form = version == 1 ? new byte[] {PLAIN_FORM} : new byte[] {VERSIONED_FORM, (byte) version};
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, about, nonce).doFinal(plain);
            return ByteBuffer.allocate(form.length + NONCE_BYTES + secret.length)
                    .put(form)
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM encrypts any bytes", impossible);
        }
    }

    /** The version of the key by which something was sealed. */
    static int version(byte[] sealed) {
        if (sealed.length > 1 && sealed[0] == VERSIONED_FORM) {
            return Byte.toUnsignedInt(sealed[1]);
        }
        if (sealed.length > 0 && sealed[0] == PLAIN_FORM) {
            return 1;
        }
        throw new IllegalStateException("A value has an unknown form");
    }

    static byte[] decrypt(byte[] key, String about, byte[] sealed) {
        int start = sealed.length > 0 && sealed[0] == VERSIONED_FORM ? 2 : 1;
        if (sealed.length < start + NONCE_BYTES || version(sealed) == 0) {
            throw new IllegalStateException("A value has an unknown form");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, start, start + NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, about, nonce)
                    .doFinal(sealed, start + NONCE_BYTES, sealed.length - start - NONCE_BYTES);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "A value was encrypted by another key, about something else, or was changed", wrongKey);
        }
    }

    private static Cipher cipher(int mode, byte[] key, String about, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(UTF_8));
        return cipher;
    }
}
