package nl.doorstroom.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import nl.doorstroom.local.Processes.Command;

/** One of the four services, packaged as it is delivered. */
final class ServicePart extends Part {

    private final Path packaged;
    private final Path programs;
    private final int managementPort;
    private final Map<String, String> environment;
    private final Path dataDirectory;
    private final List<String> options;
    private final Processes processes;

    /** A service that comes back after a kill is the same program, whatever was built in the meantime. */
    private boolean mirrored;

    ServicePart(
            PlatformSettings settings,
            DataDirectory data,
            ServiceName service,
            Map<String, String> environment,
            Processes processes,
            Progress progress,
            Consumer<Part> onDeath)
            throws IOException {
        super(
                service.id(),
                service.id(),
                settings.ports().httpOf(service),
                freshLog(data.logs(), service.id()),
                progress,
                onDeath);
        this.packaged = packaged(settings.root(), service);
        this.programs = data.programs(service.id());
        this.managementPort = settings.ports().managementOf(service);
        this.environment = environment;
        this.dataDirectory = data.path();
        this.options = settings.serviceOptions();
        this.processes = processes;
    }

    private static Path packaged(Path root, ServiceName service) {
        return root.resolve(service.id() + "-service/target/quarkus-app");
    }

    /** The jar that must have been built before the platform can start. */
    static Path jar(Path root, ServiceName service) {
        return packaged(root, service).resolve("quarkus-run.jar");
    }

    @Override
    void prepare() throws IOException {
        if (!mirrored) {
            PrivateFiles.mirror(packaged, programs);
            mirrored = true;
        }
    }

    @Override
    ProcessHandle launch() throws IOException {
        List<String> line = new ArrayList<>(List.of(Processes.java()));
        line.addAll(options);
        line.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                // The one that comes back after a kill waits so long for the partitions of the one that is gone.
                "-Dmp.messaging.connector.smallrye-kafka.session.timeout.ms=10000",
                // Tells the processes of several platforms apart in a process list.
                "-Dlocal-platform.data=" + dataDirectory,
                "-jar",
                programs.resolve("quarkus-run.jar").toString()));
        return processes.start(name(), new Command(line, environment, programs, log()));
    }

    @Override
    boolean answers() throws Exception {
        return Http.isOk(URI.create("http://localhost:" + managementPort + "/q/health/ready"));
    }

    @Override
    Duration patience() {
        return Duration.ofSeconds(180);
    }
}
