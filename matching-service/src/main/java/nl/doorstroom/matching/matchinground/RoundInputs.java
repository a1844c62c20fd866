package nl.doorstroom.matching.matchinground;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchrun.AllPairs;
import nl.doorstroom.matching.matchrun.AllPairs.Field;

/**
 * Everything that a round is made from: people and vacancies as a ranking compares them, and how things stand with them.
 */
final class RoundInputs {

    private final Field field;
    private final LocalDate from;
    private final int[] positions;
    private final boolean[] haveWork;
    private final Standing standing;

    RoundInputs(Field field, LocalDate from, Standing standing) {
        this.field = field;
        this.from = from;
        this.standing = standing;
        this.positions =
                field.vacancyIds().stream().mapToInt(standing::freePositions).toArray();
        this.haveWork = new boolean[people().size()];
        for (int person = 0; person < haveWork.length; person++) {
            haveWork[person] = standing.hasWork(people().get(person));
        }
    }

    List<UUID> people() {
        return field.participantIds();
    }

    List<UUID> vacancies() {
        return field.vacancyIds();
    }

    LocalDate from() {
        return from;
    }

    String weightSet() {
        return field.weightSet();
    }

    @Nullable
    String areasVersion() {
        return field.areasVersion();
    }

    /** How many people all the vacancies have room for. */
    int positions() {
        return Arrays.stream(positions).sum();
    }

    boolean hasWork(int person) {
        return haveWork[person];
    }

    /**
     * Every pair that matches, of a person without work and a vacancy that was not proposed to that person yet.
     *
     * @param most how many of them at most
     * @return null when there are more
     */
    @Nullable
    Options options(int most) {
        Options.Collector collector = new Options.Collector(people().size(), positions);
        AllPairs.Match taking = (person, vacancy, points) -> {
            if (collector.count() <= most
                    && points > 0
                    && positions[vacancy] > 0
                    && !haveWork[person]
                    && !standing.wasProposed(people().get(person), vacancies().get(vacancy))) {
                collector.add(person, vacancy, points);
            }
        };
        field.matches(taking);
        return collector.count() > most ? null : collector.options();
    }

    /** In hexadecimal digits: SHA-256 of what is compared, and of how things stand, in the order of the ids. */
    String version() {
        MessageDigest digest = sha256();
        digest.update(field.inputVersion().getBytes(StandardCharsets.US_ASCII));
        digest.update(Arrays.toString(positions).getBytes(StandardCharsets.US_ASCII));
        digest.update(Arrays.toString(haveWork).getBytes(StandardCharsets.US_ASCII));
        for (UUID person : people()) {
            for (UUID vacancy : standing.proposedTo(person)) {
                digest.update((person + " " + vacancy).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
