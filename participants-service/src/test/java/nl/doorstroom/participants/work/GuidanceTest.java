package nl.doorstroom.participants.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class GuidanceTest {

    private static final UUID WORK = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    /** G goes on, L is over, N never was; each with its day, and where the person went. */
    @ParameterizedTest
    @CsvSource({
        "G 2026-01-05, ",
        "G 2026-01-05 + L 2026-03-31 EDUCATION, EDUCATION 2026-04-01",
        // After aftercare, in which the person was not guided any more.
        "G 2026-01-05 + L 2026-03-31 + L 2026-05-31 DAY_ACTIVITY, DAY_ACTIVITY 2026-06-01",
        "G 2026-01-05 + L 2026-03-31 EDUCATION + G 2026-05-01, ",
        "G 2026-01-05 + L 2026-03-31 EDUCATION + N 2026-03-31, ",
        "G 2026-01-05 + L 2026-03-31, "
    })
    void tellsWhereItLedTo(String told, @Nullable String expected) {
        List<WorkEvent> events = events(told);
        Collections.shuffle(events);

        Guidance.Destination destination = Guidance.of(events).orElseThrow().destination();

        assertEquals(expected, destination == null ? null : destination.code() + " " + destination.from());
    }

    private static List<WorkEvent> events(String told) {
        List<WorkEvent> events = new ArrayList<>();
        for (String event : told.split(" \\+ ", -1)) {
            String[] parts = event.split(" ", -1);
            LocalDate day = LocalDate.parse(parts[1]);
            WorkEvent.Kind kind = switch (parts[0]) {
                case "G" -> WorkEvent.Kind.GUIDED;
                case "L" -> WorkEvent.Kind.LEFT;
                default -> WorkEvent.Kind.NEVER;
            };
            events.add(new WorkEvent(
                    WORK,
                    events.size() + 1,
                    kind,
                    PERSON,
                    null,
                    kind == WorkEvent.Kind.GUIDED ? day : null,
                    null,
                    kind == WorkEvent.Kind.LEFT ? day : null,
                    null,
                    parts.length > 2 ? parts[2] : null));
        }
        return events;
    }
}
