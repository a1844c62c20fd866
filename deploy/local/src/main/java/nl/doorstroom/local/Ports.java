package nl.doorstroom.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;

/** The TCP ports of one platform, all on loopback. */
public record Ports(
        int postgresql,
        int kafka,
        int kafkaController,
        int keycloak,
        Map<ServiceName, Integer> http,
        Map<ServiceName, Integer> management) {

    /**
     * Free ports are taken from below the range that operating systems hand out to outgoing connections (32768 and up
     * on Linux, 49152 and up on macOS): a port from that range may be taken by a connection between the moment it is
     * found and the moment it is used.
     */
    private static final int LOWEST_FREE_PORT = 20_000;

    private static final int HIGHEST_FREE_PORT = 32_000;

    /** The ports that the documentation names. */
    public static Ports documented() {
        Map<ServiceName, Integer> http = new EnumMap<>(ServiceName.class);
        Map<ServiceName, Integer> management = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            http.put(service, service.httpPort());
            management.put(service, service.managementPort());
        }
        return new Ports(5442, 9192, 9193, 8180, http, management);
    }

    /** Ports that are free now, so that a test can run beside a running platform. */
    public static Ports free() {
        Random random = new Random();
        Set<Integer> handedOut = new HashSet<>();
        IntSupplier next = () -> {
            while (true) {
                int port = random.nextInt(LOWEST_FREE_PORT, HIGHEST_FREE_PORT);
                if (isFree(port) && handedOut.add(port)) {
                    return port;
                }
            }
        };
        Map<ServiceName, Integer> http = new EnumMap<>(ServiceName.class);
        Map<ServiceName, Integer> management = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            http.put(service, next.getAsInt());
            management.put(service, next.getAsInt());
        }
        return new Ports(
                next.getAsInt(),
                next.getAsInt(),
                next.getAsInt(),
                next.getAsInt(),
                Map.copyOf(http),
                Map.copyOf(management));
    }

    /** Every port with the part that wants it, in the order in which the parts are documented. */
    Map<Integer, String> byPart(Iterable<ServiceName> services) {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        wanted.put(postgresql, "PostgreSQL");
        wanted.put(kafka, "Kafka");
        wanted.put(kafkaController, "Kafka (controller)");
        wanted.put(keycloak, "Keycloak");
        for (ServiceName service : services) {
            wanted.put(httpOf(service), service.id());
            wanted.put(managementOf(service), service.id() + " (management)");
        }
        return wanted;
    }

    int httpOf(ServiceName service) {
        return Objects.requireNonNull(http.get(service));
    }

    int managementOf(ServiceName service) {
        return Objects.requireNonNull(management.get(service));
    }

    /**
     * A port is free when it can be listened on, both on loopback and on every address: macOS allows one beside the
     * other.
     */
    static boolean isFree(int port) {
        return canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canListen(new InetSocketAddress(port));
    }

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address, 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
