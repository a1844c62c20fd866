package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.doorstroom.local.Processes.Command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProcessesTest {

    @TempDir
    Path temporary;

    private final Progress progress = new Progress(line -> {}, System::nanoTime);
    private DataDirectory data;
    private Processes processes;
    private Path log;

    @BeforeEach
    void openData() {
        data = DataDirectory.open(temporary.resolve("data"), progress);
        processes = new Processes(data);
        log = temporary.resolve("log");
    }

    @AfterEach
    void stopEverything() {
        processes.stopStragglers();
        data.close();
        progress.close();
    }

    @Test
    void startsProcessesThatDoNotHearCtrlC() throws Exception {
        ProcessHandle deaf = processes.start("deaf", Command.of(log, List.of("sleep", "60")));
        // The shell has to have taken its trap before the signal comes.
        Awaitility.await().until(() -> deaf.info().command().orElse("").endsWith("sleep"));

        int sent = new ProcessBuilder("/bin/sh", "-c", "kill -INT " + deaf.pid())
                .start()
                .waitFor();

        assertEquals(0, sent);
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(5))
                .until(deaf::isAlive);
    }

    @Test
    void startsNothingAfterTheStop() {
        processes.stop();

        assertThrows(PlatformFailure.class, () -> processes.start("late", Command.of(log, List.of("sleep", "60"))));
    }

    @Test
    void showsTheEndOfTheLogOfAProgramThatFails() {
        PlatformFailure failure = assertThrows(
                PlatformFailure.class,
                () -> processes.run(
                        "initdb",
                        Command.of(log, List.of("/bin/sh", "-c", "echo no space left; exit 3")),
                        Duration.ofSeconds(20)));

        assertTrue(failure.getMessage().startsWith("initdb failed with exit code 3"), failure.getMessage());
        assertEquals(List.of("no space left"), failure.lastLogLines());
    }

    @Test
    void hidesTheEnvironmentOfTheLauncherFromTheParts() throws IOException, InterruptedException {
        processes.run("env", Command.of(log, List.of("env")), Duration.ofSeconds(20));

        List<String> names = Files.readString(log)
                .lines()
                .map(line -> line.replaceFirst("=.*", ""))
                .filter(name -> name.startsWith("MAVEN") || name.startsWith("JAVA") || name.startsWith("QUARKUS"))
                .toList();
        assertEquals(List.of(), names);
    }
}
