package nl.doorstroom.acceptance;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.local.Part;
import nl.doorstroom.local.Platform;
import nl.doorstroom.local.PlatformSettings;
import nl.doorstroom.local.Ports;
import nl.doorstroom.local.ServiceName;
import nl.doorstroom.local.demo.ApiClient;
import nl.doorstroom.local.demo.PuttenScenario;

/**
 * The platform that all acceptance tests share: started once, on free ports and in a directory of its own, so that it
 * can run beside another. It stops with the process.
 */
final class RunningPlatform {

    private static @Nullable Platform platform;
    private static @Nullable PuttenScenario putten;

    private RunningPlatform() {}

    static synchronized Platform get() {
        Platform running = platform;
        if (running == null) {
            running = Platform.start(PlatformSettings.of(PlatformSettings.enclosingCheckout())
                    .withData(Path.of("target", "platform").toAbsolutePath())
                    .withPorts(Ports.free())
                    .withFresh(true));
            platform = running;
        }
        return running;
    }

    /** Putten, walked once; the tests that only look at it share it. */
    static synchronized PuttenScenario putten() {
        PuttenScenario walked = putten;
        if (walked == null) {
            walked = walkPutten();
            putten = walked;
        }
        return walked;
    }

    /** Walks Putten with the same idempotency keys as before. */
    static PuttenScenario walkPutten() {
        PuttenScenario scenario = new PuttenScenario(api("acceptance-putten"), 999_920_000);
        scenario.run(sentence -> {});
        return scenario;
    }

    static void startServicesThatAreDown() {
        Stream.of(ServiceName.values())
                .map(service -> get().service(service.id()))
                .filter(service -> !service.isRunning())
                .forEach(Part::start);
    }

    static ApiClient api(String keys) {
        return new ApiClient(get()::baseUri, get()::token, keys);
    }
}
