package nl.doorstroom.platform.subscriptions;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.problem.InvalidInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DestinationsTest {

    private final Destinations destinations = new Destinations(settings());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void keepsOutOfEveryAddressThatIsNotPublic(String address) throws UnknownHostException {
        assertFalse(Destinations.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700:4700::1111",
                "2a00::1"
            })
    void letsThroughWhatIsPublic(String address) throws UnknownHostException {
        assertTrue(Destinations.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://1.1.1.1/hooks, invalid-address",
        "ftp://1.1.1.1/hooks, invalid-address",
        "https:///hooks, invalid-address",
        "hooks, invalid-address",
        "https://user@1.1.1.1/hooks, invalid-address",
        "https://user:word@1.1.1.1/hooks, invalid-address",
        "https://1.1.1.1/hooks#there, invalid-address",
        "https://1.1.1.1:22/hooks, invalid-port",
        "https://1.1.1.1:8443/hooks, invalid-port",
        "https://127.0.0.1/hooks, not-public",
        "https://localhost/hooks, not-public",
        "https://[::1]/hooks, not-public",
        "https://[::ffff:169.254.169.254]/hooks, not-public",
        "https://2130706433/hooks, not-public",
        "https://127.1/hooks, invalid-address",
        "https://no-such-host.invalid/hooks, unknown-host"
    })
    void refusesAnAddressAndSaysWhy(String address, String code) {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> destinations.require(address));

        assertEquals(code, refusal.errors().get(0).code());
        assertEquals("/address", refusal.errors().get(0).pointer());
    }

    @Test
    void takesAPublicAddress() {
        URI address = destinations.require("https://[2606:4700:4700::1111]:443/hooks?of=doorstroom");

        assertEquals(443, Destinations.port(address));
        assertEquals(
                "2606:4700:4700:0:0:0:0:1111",
                destinations.find(address).address().getHostAddress());
    }

    /** As they are where nothing is set. */
    static SubscriptionSettings settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(SubscriptionSettings.class)
                .build()
                .getConfigMapping(SubscriptionSettings.class);
    }
}
