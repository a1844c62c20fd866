package nl.doorstroom.platform.subscriptions;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;

/**
 * Where a partner may be told. The services stand inside a network that trusts them; a partner who names an address in
 * there must not reach it by them. So a name is resolved and every address that it leads to has to be public, when a
 * subscription is made and again at each attempt, which connects to the address that was looked at and to no other.
 */
@Singleton
class Destinations {

    /** The only port besides those of a local platform; the network policies let the services out to no other. */
    private static final int PORT = 443;

    private static final String POINTER = "/address";

    /**
     * IANA's registry of IPv4 addresses for special purposes, multicast and reserved ones, and the address by which one
     * cloud serves metadata although it looks public.
     */
    private static final List<IpSubnetFilterRule> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    // Protocol assignments with Teredo, documentation, and 6to4, which carries an IPv4 address along.
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Destinations::range)
            .toList();

    /** All of IPv6 that is given out to the public network; local, mapped and translated addresses lie outside. */
    private static final IpSubnetFilterRule PUBLIC_IPV6 = range("2000::/3");

    private static final IpSubnetFilterRule IPV4 = range("0.0.0.0/0");

    /** Names whose servers are silent must not keep the connections of all other requests. */
    private final Semaphore lookups = new Semaphore(4);

    private final boolean local;

    Destinations(SubscriptionSettings settings) {
        this.local = settings.localReceivers();
    }

    /**
     * Reads an address and looks where it leads.
     *
     * @throws InvalidInput when nobody can or may be told there
     * @throws RequestRefused 503 while too many names are looked up
     */
    URI require(String address) {
        URI read = read(address);
        if (!lookups.tryAcquire()) {
            throw new RequestRefused(ProblemType.UNAVAILABLE, "Other names are being looked up; ask again.");
        }
        Found found;
        try {
            found = find(read);
        } finally {
            lookups.release();
        }
        if (found.failure() == DeliveryFailure.UNRESOLVED) {
            throw InvalidInput.at(POINTER, "unknown-host", "The name of the host leads nowhere.");
        }
        if (found.failure() != null) {
            throw InvalidInput.at(
                    POINTER, "not-public", "The name of the host leads to an address that is not public.");
        }
        return read;
    }

    /** The address to connect to, as the name of the host leads to it now. */
    Found find(URI address) {
        try {
            // A literal IPv6 address stands in brackets there.
            InetAddress[] found = InetAddress.getAllByName(address.getHost().replaceAll("^\\[|]$", ""));
            boolean all = local || Stream.of(found).allMatch(Destinations::isPublic);
            return all ? new Found(found[0], null) : new Found(null, DeliveryFailure.NOT_PUBLIC);
        } catch (UnknownHostException unknown) {
            return new Found(null, DeliveryFailure.UNRESOLVED);
        }
    }

    /** The port to connect to. */
    static int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : isSecure(address) ? PORT : 80;
    }

    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    static boolean isPublic(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, PORT);
        return (IPV4.matches(socket) || PUBLIC_IPV6.matches(socket))
                && NOT_PUBLIC.stream().noneMatch(range -> range.matches(socket));
    }

    private URI read(String address) {
        URI read;
        try {
            read = new URI(address).parseServerAuthority();
        } catch (URISyntaxException unreadable) {
            throw InvalidInput.at(POINTER, "invalid-address", "This is no address.");
        }
        boolean known = isSecure(read) || (local && "http".equalsIgnoreCase(read.getScheme()));
        if (!known || read.getHost() == null || read.getRawUserInfo() != null || read.getRawFragment() != null) {
            throw InvalidInput.at(
                    POINTER, "invalid-address", "An address begins with https:// and has no user and no fragment.");
        }
        if (!local && port(read) != PORT) {
            throw InvalidInput.at(POINTER, "invalid-port", "The port is 443.");
        }
        return read;
    }

    private static IpSubnetFilterRule range(String range) {
        String[] parts = range.split("/", -1);
        return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.REJECT);
    }

    /** @param failure why there is none, else null */
    record Found(@Nullable InetAddress address, @Nullable DeliveryFailure failure) {}
}
