package nl.doorstroom.participants.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CopiedCodeListTest {

    /** The list is matching's own; what a job proves is read from it here. */
    @Test
    void isWhatMatchingHas() throws IOException {
        Path list = Path.of("contracts", "code-lists", "work-relation-kinds.yaml");

        assertEquals(Files.readString(Path.of("..", "matching-service").resolve(list)), Files.readString(list));
    }
}
