package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    private final Progress progress = new Progress(line -> {}, System::nanoTime);

    @AfterEach
    void stopProgress() {
        progress.close();
    }

    @Test
    void refusesADirectoryThatHoldsSomethingElse() throws IOException {
        Files.writeString(temporary.resolve("thesis.odt"), "irreplaceable");

        PlatformFailure failure = assertThrows(PlatformFailure.class, () -> DataDirectory.open(temporary, progress));

        assertTrue(failure.getMessage().contains("holds something else"), failure.getMessage());
    }

    @Test
    void refusesASecondRunAndNamesTheFirst() {
        try (DataDirectory first = DataDirectory.open(temporary.resolve("data"), progress)) {
            PlatformFailure failure =
                    assertThrows(PlatformFailure.class, () -> DataDirectory.open(first.path(), progress));

            String process = "(process " + ProcessHandle.current().pid() + ")";
            assertTrue(failure.getMessage().contains(process), failure.getMessage());
        }
    }

    @Test
    void isNotHeldByAnOpeningThatFailed() throws IOException {
        Path path = temporary.resolve("data");
        DataDirectory.open(path, progress).close();
        // A record that is a directory cannot be read.
        Files.createDirectories(path.resolve("processes"));
        assertThrows(PlatformFailure.class, () -> DataDirectory.open(path, progress));
        Files.delete(path.resolve("processes"));

        assertDoesNotThrow(() -> DataDirectory.open(path, progress).close());
    }

    @Test
    void closesItselfToOthersEachTime() throws IOException {
        Path path = temporary.resolve("data");
        DataDirectory.open(path, progress).close();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));

        DataDirectory.open(path, progress).close();

        assertEquals(PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(path));
    }

    @Test
    void emptiesItselfAndStaysTaken() throws IOException {
        Path path = temporary.resolve("data");
        try (DataDirectory directory = DataDirectory.open(path, progress)) {
            Files.createDirectories(path.resolve("postgresql/base"));
            Files.writeString(path.resolve("postgresql/base/1"), "row");

            directory.empty();

            assertFalse(Files.exists(path.resolve("postgresql")));
            assertThrows(PlatformFailure.class, () -> DataDirectory.open(path, progress));
        }
    }

    @Test
    void canBeTakenAgainAfterItWasLetGo() {
        Path path = temporary.resolve("data");
        DataDirectory.open(path, progress).close();

        DataDirectory.open(path, progress).close();
    }

    @Test
    void doesSomethingOnceAndAgainOnlyWhenItFailed() throws Exception {
        try (DataDirectory directory = DataDirectory.open(temporary.resolve("data"), progress)) {
            assertThrows(
                    IOException.class,
                    () -> directory.once("demo", () -> {
                        throw new IOException("not yet");
                    }));
            StringBuilder runs = new StringBuilder();

            directory.once("demo", () -> runs.append("x"));
            directory.once("demo", () -> runs.append("x"));

            assertTrue(runs.toString().equals("x"), runs.toString());
        }
    }

    @Test
    void stopsWhatAKilledRunLeftBehind() throws IOException {
        Process left = new ProcessBuilder("sleep", "60").start();
        ProcessRecord before = new ProcessRecord(temporary.resolve("processes"));
        before.add("kafka", left.toHandle());

        new ProcessRecord(temporary.resolve("processes")).stopLeftovers(progress);

        assertFalse(left.isAlive());
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheSameId() throws IOException {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Instant anEarlierStart = other.info().startInstant().orElseThrow().minus(Duration.ofMinutes(1));
            Path file = temporary.resolve("processes");
            Files.writeString(file, other.pid() + " " + anEarlierStart + " kafka\n");

            new ProcessRecord(file).stopLeftovers(progress);

            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly();
        }
    }
}
