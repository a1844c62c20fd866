package nl.doorstroom.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProgressTest {

    private final List<String> lines = new ArrayList<>();
    private long now;

    @Test
    void saysHowLongAfterTheStartSomethingHappened() {
        try (Progress progress = progress()) {
            later(3);

            progress.say("PostgreSQL is ready.");

            assertEquals(List.of("[  3 s] PostgreSQL is ready."), lines);
        }
    }

    @Test
    void mentionsWhatGoesOnAfterAQuietTime() throws Exception {
        try (Progress progress = progress()) {
            progress.during("Keycloak starts", () -> {
                later(4);
                progress.beat();
                later(2);
                progress.beat();
            });

            assertEquals(List.of("[  6 s] Still busy: Keycloak starts (6 s)."), lines);
        }
    }

    @Test
    void staysQuietWhenNothingGoesOn() {
        try (Progress progress = progress()) {
            later(600);

            progress.beat();

            assertEquals(List.of(), lines);
        }
    }

    private Progress progress() {
        return new Progress(lines::add, () -> now);
    }

    private void later(long seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
