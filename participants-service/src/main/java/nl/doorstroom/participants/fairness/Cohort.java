package nl.doorstroom.participants.fairness;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * People who are counted together.
 *
 * @param name as the caller knows it
 */
public record Cohort(String name, SortedSet<UUID> members) {

    public static Cohort of(String name, Collection<UUID> members) {
        return new Cohort(name, new TreeSet<>(members));
    }

    /** The same for the same people, whatever they are called together. */
    byte[] hash() {
        return sha256(members.toString());
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
