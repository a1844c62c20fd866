package nl.doorstroom.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import nl.doorstroom.local.Processes.Command;

/**
 * Keycloak as its makers hand it out, and as it runs here.
 *
 * <p>It compiles itself for its options once, which takes half a minute; the result is kept with the build output, so that
 * every data directory starts from it.
 */
final class KeycloakDistribution {

    private static final List<String> BUILD_OPTIONS = List.of("--db=dev-file");

    private final Path unpacked;
    private final Path distributions;
    private final Processes processes;
    private final Progress progress;

    KeycloakDistribution(PlatformSettings settings, Processes processes, Progress progress) {
        this.unpacked = unpacked(settings);
        this.distributions = distributions(settings);
        this.processes = processes;
        this.progress = progress;
    }

    /** Where the build unpacks Keycloak. */
    static Path unpacked(PlatformSettings settings) {
        return distributions(settings).resolve("keycloak-" + Versions.KEYCLOAK);
    }

    private static Path distributions(PlatformSettings settings) {
        return settings.target().resolve("keycloak");
    }

    /**
     * The distribution, compiled for our options. Two runs may want the same half minute of work at the same time, so
     * the second one waits for the first; and it is done on a draft, so that an interrupted run leaves no half of it.
     *
     * @param log receives what Keycloak says of it
     */
    Path compiled(Path log, Duration patience) throws IOException, InterruptedException {
        Path compiled = distributions.resolve("compiled");
        Path marker = compiled.resolve("compiled-from");
        try (FileChannel channel =
                FileChannel.open(distributions.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Let go when the channel closes.
            channel.lock();
            String origin = unpacked.getFileName() + " " + BUILD_OPTIONS;
            if (Files.exists(marker) && Files.readString(marker).equals(origin)) {
                return compiled;
            }
            progress.say("Keycloak is prepared once; this takes about half a minute.");
            Path draft = distributions.resolve("draft");
            PrivateFiles.mirror(unpacked, draft);
            PrivateFiles.copy(unpacked.resolve("lib/quarkus"), draft.resolve("lib/quarkus"));
            List<String> line = new ArrayList<>(virtualMachine(draft));
            line.add("build");
            line.addAll(BUILD_OPTIONS);
            processes.run("Keycloak preparation", Command.of(log, line), patience);
            PrivateFiles.deleteTree(compiled);
            Files.move(draft, compiled);
            Files.writeString(marker, origin);
            return compiled;
        }
    }

    /** How a distribution is run, up to its own commands. */
    static List<String> virtualMachine(Path home) {
        return List.of(
                Processes.java(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // Starts a fifth faster; what an optimizing compiler would win is not missed locally.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }
}
