package nl.doorstroom.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortsTest {

    private static final List<ServiceName> ALL = List.of(ServiceName.values());

    @Test
    void findsTwelveDifferentFreePorts() {
        Map<Integer, String> found = Ports.free().byPart(ALL);

        assertEquals(12, found.size());
        found.keySet().forEach(port -> assertTrue(port < 32_768 && Ports.isFree(port), "port " + port));
    }

    @Test
    void seesAListenerOnLoopback() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFalse(Ports.isFree(listener.getLocalPort()));
        }
    }

    @Test
    void seesAListenerOnEveryAddress() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            assertFalse(Ports.isFree(listener.getLocalPort()));
        }
    }

    @Test
    void namesThePortAndThePartThatNeedsIt() {
        Optional<String> sentence =
                Checks.takenPort(Ports.documented().byPart(ALL), port -> port != 8083, Optional.empty());

        assertEquals(
                Optional.of("Port 8083, which matching needs, is taken by another program: stop that program first."),
                sentence);
    }

    @Test
    void namesTheOtherRunThatTakesThePort() {
        Optional<String> sentence =
                Checks.takenPort(Ports.documented().byPart(ALL), port -> port != 5442, Optional.of(4711L));

        assertEquals(
                Optional.of(
                        "Port 5442, which PostgreSQL needs, is taken by another run of this platform (process 4711):"
                                + " stop it with Ctrl-C first."),
                sentence);
    }

    @Test
    void saysNothingWhenEveryPortIsFree() {
        assertEquals(
                Optional.empty(), Checks.takenPort(Ports.documented().byPart(ALL), port -> true, Optional.empty()));
    }
}
