package nl.doorstroom.trajectories.trajectory;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TrajectoryStatusTest {

    @Test
    void allowsTheTransitionsOfTheTableAndNoOther() {
        Map<String, Set<String>> table = new TreeMap<>();
        table.put("DRAFT", Set.of("PROPOSED", "REGISTERED", "ENTERED_IN_ERROR"));
        table.put("PROPOSED", Set.of("DRAFT", "REGISTERED", "NOT_STARTED"));
        table.put(
                "REGISTERED",
                Set.of("IN_SELECTION", "WAITING", "SCHEDULED", "ACTIVE", "NOT_STARTED", "ENTERED_IN_ERROR"));
        table.put("IN_SELECTION", Set.of("WAITING", "SCHEDULED", "NOT_STARTED"));
        table.put("WAITING", Set.of("SCHEDULED", "ACTIVE", "NOT_STARTED"));
        table.put("SCHEDULED", Set.of("ACTIVE", "WAITING", "NOT_STARTED"));
        table.put(
                "ACTIVE",
                Set.of("PAUSED", "AFTERCARE", "COMPLETED", "DISCONTINUED", "TRANSFERRED", "ENTERED_IN_ERROR"));
        table.put("PAUSED", Set.of("ACTIVE", "AFTERCARE", "DISCONTINUED", "TRANSFERRED"));
        table.put("AFTERCARE", Set.of("ACTIVE", "COMPLETED", "TRANSFERRED"));
        for (String terminal : Set.of("COMPLETED", "DISCONTINUED", "NOT_STARTED", "TRANSFERRED", "ENTERED_IN_ERROR")) {
            table.put(terminal, Set.of());
        }

        for (TrajectoryStatus from : TrajectoryStatus.values()) {
            Set<String> allowed = Arrays.stream(TrajectoryStatus.values())
                    .filter(from::mayBecome)
                    .map(Enum::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(table.get(from.name())), allowed, from.name());
            assertEquals(table.get(from.name()).isEmpty(), from.isTerminal(), from.name());
        }
    }
}
