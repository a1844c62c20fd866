package nl.doorstroom.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one run of the platform is to be.
 *
 * @param root the checkout: the services' packages and the realm are read from it
 * @param data where everything that lasts is kept
 * @param ports where the parts listen
 * @param services which services are started; none is allowed, for work on the parts themselves
 * @param fresh whether the data directory is emptied first
 * @param serviceOptions options of the Java runtime of each service
 * @param output receives the progress, line by line
 */
public record PlatformSettings(
        Path root,
        Path data,
        Ports ports,
        List<ServiceName> services,
        boolean fresh,
        List<String> serviceOptions,
        Consumer<String> output) {

    /** A small one that starts fast; what an optimizing compiler would win is not missed locally. */
    private static final List<String> SMALL =
            List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    public PlatformSettings {
        serviceOptions = List.copyOf(serviceOptions);
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        services = List.copyOf(services);
    }

    /**
     * The documented run: all services, documented ports, data kept in {@code deploy/local/data}, progress on standard
     * output.
     */
    public static PlatformSettings of(Path root) {
        return new PlatformSettings(
                root,
                defaultData(root),
                Ports.documented(),
                List.of(ServiceName.values()),
                false,
                SMALL,
                System.out::println);
    }

    /** The checkout around the current directory, as a test sees it that runs in its module's directory. */
    public static Path enclosingCheckout() {
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.isRegularFile(path.resolve(Realm.FILE))) {
                return path;
            }
        }
        throw new IllegalStateException("The current directory is not inside a checkout of Doorstroom.");
    }

    static Path defaultData(Path root) {
        return root.resolve("deploy/local/data");
    }

    public PlatformSettings withData(Path other) {
        return new PlatformSettings(root, other, ports, services, fresh, serviceOptions, output);
    }

    public PlatformSettings withPorts(Ports other) {
        return new PlatformSettings(root, data, other, services, fresh, serviceOptions, output);
    }

    public PlatformSettings withServices(List<ServiceName> others) {
        return new PlatformSettings(root, data, ports, others, fresh, serviceOptions, output);
    }

    public PlatformSettings withFresh(boolean value) {
        return new PlatformSettings(root, data, ports, services, value, serviceOptions, output);
    }

    /** With other options of the Java runtime of each service, instead of those by which it starts fast. */
    public PlatformSettings withServiceOptions(List<String> others) {
        return new PlatformSettings(root, data, ports, services, fresh, others, output);
    }

    public PlatformSettings withOutput(Consumer<String> other) {
        return new PlatformSettings(root, data, ports, services, fresh, serviceOptions, other);
    }

    /**
     * What the build of {@code deploy/local} prepared: the broker's jars, Keycloak, and the description of a running
     * platform.
     */
    Path target() {
        return root.resolve("deploy/local/target");
    }
}
