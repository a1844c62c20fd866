package nl.doorstroom.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A list has one owner. What a person has and what a vacancy asks are compared by code, so the copies are the same. */
class CodeListCopiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"shifts", "driving-licences", "transport"})
    void areWhatParticipantsSays(String list) throws IOException {
        Path file = Path.of("contracts", "code-lists", list + ".yaml");

        assertEquals(Files.readString(Path.of("..", "participants-service").resolve(file)), Files.readString(file));
    }
}
