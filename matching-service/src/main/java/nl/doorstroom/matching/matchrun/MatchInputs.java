package nl.doorstroom.matching.matchrun;

import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

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
 * @param vacancies in the order of their ids
 */
public record MatchInputs(
        String weightSet,
        AreaTable areas,
        LocalDate from,
        List<Input<Candidate>> candidates,
        List<Input<Work>> vacancies) {

    /**
     * In hexadecimal digits: SHA-256 of the header and of the SHA-256 of each input, one after the other. As good as that of all
     * of it at once: two lists of digests are equal when the inputs are, and otherwise not (but by a collision of SHA-256);
     * their numbers tell where one list ends.
     */
    public String version() {
        MessageDigest digest = Input.sha256();
        digest.update(
                Input.canonical(new Header(weightSet, areas.version(), from, candidates.size(), vacancies.size())));
        candidates.forEach(candidate -> candidate.addTo(digest));
        vacancies.forEach(vacancy -> vacancy.addTo(digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private record Header(String weightSet, @Nullable String areas, LocalDate from, int candidates, int vacancies) {}

    /** The fields of a person that the scoring is given, by their names. */
    public static List<String> candidateFields() {
        return fields(Candidate.class);
    }

    /** The fields of a vacancy that the scoring is given, by their names. */
    public static List<String> vacancyFields() {
        return fields(Work.class);
    }

    /** Read from the type that the scoring takes, so that the list cannot say less than what is used. */
    private static List<String> fields(Class<? extends Record> input) {
        return Arrays.stream(input.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
