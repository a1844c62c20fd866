package nl.doorstroom.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nl.doorstroom.local.Platform;
import nl.doorstroom.local.PlatformSettings;
import nl.doorstroom.local.Ports;
import nl.doorstroom.local.ServiceName;

/** Starts what is measured, measures, prints one table, and writes it as JSON. */
public final class Main {

    /** As in production: the compiler that optimizes, and the memory of a small container. */
    private static final List<String> RUNTIME = List.of("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC");

    private Main() {}

    /** @param args {@code name=value}: root, target, vacancies, people, rounds, pc4 */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Map<String, String> options = Arrays.stream(args)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Path target = Path.of(options.getOrDefault("target", "target"));
        Sample sample = Sample.of(
                Integer.parseInt(options.getOrDefault("vacancies", "100000")),
                Integer.parseInt(options.getOrDefault("people", "50000")),
                options.getOrDefault("pc4", ""));
        PlatformSettings settings = PlatformSettings.of(Path.of(options.getOrDefault("root", ".")))
                .withData(target.resolve("platform"))
                .withPorts(Ports.free())
                .withServices(List.of(ServiceName.MATCHING))
                .withServiceOptions(RUNTIME)
                .withFresh(true);
        try (Platform platform = Platform.start(settings)) {
            Results results = new Results();
            new Ranking(platform, sample, Integer.parseInt(options.getOrDefault("rounds", "60"))).measure(results);
            System.out.println(results.table());
            results.writeTo(target.resolve("benchmark.json"));
        }
    }
}
