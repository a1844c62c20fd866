package nl.doorstroom.matching.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Other sources of VUM, on a server of their own that the service under test is told of before it starts. What they answer is for
 * each test to say; one of them is not there.
 */
public final class OtherSources implements ConfigSource {

    /** Behind whom a test may put this very service, as another municipality. */
    public static final String MUNICIPALITY = "00000001000000000102";

    public static final String SILENT = "00000001000000000311";
    public static final String BROKEN = "00000001000000000312";
    public static final String ABSENT = "00000001000000000313";

    /** Which the present tenant may not ask. */
    public static final String OF_OTHERS = "00000001000000000314";

    public static final String TOKEN = "token-of-the-broken-one";

    private static @Nullable HttpServer server;

    /** The one whose address the service under test reads: it loads this class as the tests do. */
    public static synchronized HttpServer server() {
        if (server != null) {
            return server;
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "other-sources");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException("The other sources do not start", failure);
        }
    }

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        String address = "http://localhost:" + server().getAddress().getPort() + "/";
        for (String source : Set.of(MUNICIPALITY, SILENT, BROKEN, OF_OTHERS)) {
            put(properties, source, address + source);
        }
        put(properties, ABSENT, "http://localhost:1");
        properties.put("doorstroom.vum.sources." + BROKEN + ".token", TOKEN);
        properties.put("doorstroom.vum.sources." + OF_OTHERS + ".tenants", "00000001000000000999");
        properties.put("doorstroom.vum.deadline", "6S");
        return properties;
    }

    private static void put(Map<String, String> properties, String source, String address) {
        properties.put("doorstroom.vum.sources." + source + ".name", "Source " + source);
        properties.put("doorstroom.vum.sources." + source + ".address", address);
    }

    @Override
    public Set<String> getPropertyNames() {
        return getProperties().keySet();
    }

    @Override
    public String getValue(String name) {
        return getProperties().get(name);
    }

    @Override
    public String getName() {
        return "other sources of VUM";
    }
}
