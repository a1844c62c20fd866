package nl.doorstroom.matching.matchrun;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.area.AreaTable;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.Work;

/**
 * Everything that a ranking is made from, in a canonical order. What is not in here cannot have an influence.
 *
 * @param weightSet version of the weights
 * @param areas by which distances are measured; its version stands for it
 * @param from first day on which a person could start
 * @param candidates in the order of their ids
 * @param places in the order of their ids
 */
public record MatchInputs(
        String weightSet, AreaTable areas, LocalDate from, List<KeptCandidate> candidates, List<KeptPlace> places) {

    private static final int DIGESTS_AT_ONCE = 256;

    /**
     * In hexadecimal digits: SHA-256 of the header and of the SHA-256 of each input, one after the other. As good as that of all
     * of it at once: two lists of digests are equal when the inputs are, and otherwise not (but by a collision of SHA-256);
     * their numbers tell where one list ends.
     */
    String version() {
        MessageDigest digest = Digest.sha256();
        digest.update(Digest.canonical(new Header(weightSet, areas.version(), from, candidates.size(), places.size())));
        addAll(digest, candidates);
        addAll(digest, places);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addAll(MessageDigest all, List<? extends Kept> inputs) {
        ByteBuffer some = ByteBuffer.allocate(DIGESTS_AT_ONCE * Digest.BYTES);
        for (Kept input : inputs) {
            if (!some.hasRemaining()) {
                all.update(some.array());
                some.clear();
            }
            input.writeDigestTo(some);
        }
        all.update(some.array(), 0, some.position());
    }

    private record Header(String weightSet, @Nullable String areas, LocalDate from, int candidates, int places) {}

    /** The fields of a person that the scoring is given, by their names. */
    public static List<String> candidateFields() {
        return fields(Candidate.class).toList();
    }

    /** The fields of a place by which it is selected and ordered, and those that the scoring is given, by their names. */
    public static List<String> placeFields() {
        return Stream.concat(fields(Work.class), fields(Place.class).filter(name -> !name.equals("work")))
                .toList();
    }

    /** Read from the type that the scoring takes, so that the list cannot say less than what is used. */
    private static Stream<String> fields(Class<? extends Record> input) {
        return Arrays.stream(input.getRecordComponents()).map(RecordComponent::getName);
    }
}
