package nl.doorstroom.matching.matchrun;

import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.Work;

/**
 * Everything that a ranking is made from, in a canonical order. What is not in here cannot have an influence.
 *
 * @param weightSet version of the weights
 * @param from first day on which a person could start
 */
public record MatchInputs(String weightSet, LocalDate from, List<Candidate> candidates, List<Work> vacancies) {

    // Not the API's mapper: a setting that changes the form of an answer must not change the version of an input.
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** SHA-256 of the canonical form, in hexadecimal digits. */
    public String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(this));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Inputs are plain records", impossible);
        }
    }

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
