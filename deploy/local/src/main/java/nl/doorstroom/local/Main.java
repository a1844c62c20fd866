package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import nl.doorstroom.local.demo.PuttenDemo;

/** The platform in the foreground of a terminal: runs until Ctrl-C, or until a part fails. */
public final class Main {

    private final Options options;
    private final Path description;
    private volatile boolean interrupted;

    private Main(Options options) {
        this.options = options;
        this.description = options.settings().target().resolve("platform.json");
    }

    public static void main(String[] arguments) {
        try {
            new Main(Options.parse(arguments)).run();
        } catch (PlatformFailure failure) {
            explain(failure);
            // Ends the build tool around this as well, which would bury the sentence under a stack trace.
            System.exit(1);
        }
    }

    private void run() {
        try (Platform platform = Platform.start(options.settings(), this::claimed)) {
            if (!options.settings().services().isEmpty()) {
                platform.loadDemo(options.demo() ? () -> PuttenDemo.load(platform, platform::say) : () -> {});
            }
            PlatformDescription about = new PlatformDescription(platform);
            write(about, description);
            platform.say("Ready.");
            about.lines().forEach(options.settings().output());
            try {
                platform.awaitDeath();
            } finally {
                delete(description);
            }
        } catch (PlatformFailure failure) {
            // After Ctrl-C a part that cannot start any more is no news.
            if (!interrupted) {
                throw failure;
            }
        }
    }

    /** A description that a killed run left behind would say that this one is ready already. */
    private void claimed() {
        delete(description);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            interrupted = true;
                            delete(description);
                        },
                        "forget-platform"));
    }

    private static void write(PlatformDescription about, Path file) {
        try {
            about.writeTo(file);
        } catch (IOException e) {
            throw new PlatformFailure("The platform cannot be described in [" + file + "]: " + e + ".", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.err.println("[" + file + "] describes a platform that does not run, and cannot be deleted.");
        }
    }

    private static void explain(PlatformFailure failure) {
        failure.lastLogLines().forEach(line -> System.err.println("    | " + line));
        System.err.println("ERROR: " + failure.getMessage());
    }
}
