package nl.doorstroom.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A list has one owner. A code is stated for each kind of instrument that trajectories knows, so the copies are the same. */
class CodeListCopiesTest {

    @Test
    void areWhatTrajectoriesSays() throws IOException {
        Path file = Path.of("contracts", "code-lists", "instruments.yaml");

        assertEquals(Files.readString(Path.of("..", "trajectories-service").resolve(file)), Files.readString(file));
    }
}
