package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What must be so before anything starts: found out in a second instead of after a minute. */
final class Checks {

    private Checks() {}

    static void requirePackages(PlatformSettings settings) {
        List<Path> needed =
                new ArrayList<>(List.of(KafkaPart.programs(settings), KeycloakDistribution.unpacked(settings)));
        settings.services().forEach(service -> needed.add(ServicePart.jar(settings.root(), service)));
        needed.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(missing -> {
            throw new PlatformFailure(
                    "[" + missing + "] has not been built: run ./mvnw -Prun in [" + settings.root() + "].");
        });
    }

    static void requireFreePorts(PlatformSettings settings) {
        Optional<Long> other = Optional.empty();
        try {
            other = DataDirectory.runningLauncher(PlatformSettings.defaultData(settings.root()))
                    .filter(pid -> pid != ProcessHandle.current().pid());
        } catch (IOException unreadable) {
            // Then the sentence does without the process.
        }
        takenPort(settings.ports().byPart(settings.services()), Ports::isFree, other)
                .ifPresent(sentence -> {
                    throw new PlatformFailure(sentence);
                });
    }

    /** One sentence about the first port that is taken, or nothing when all are free. */
    static Optional<String> takenPort(Map<Integer, String> wanted, IntPredicate isFree, Optional<Long> otherRun) {
        return wanted.entrySet().stream()
                .filter(entry -> !isFree.test(entry.getKey()))
                .findFirst()
                .map(entry -> "Port " + entry.getKey() + ", which " + entry.getValue() + " needs, is taken by "
                        + otherRun.map(pid -> "another run of this platform (process " + pid
                                        + "): stop it with Ctrl-C first.")
                                .orElse("another program: stop that program first."));
    }
}
