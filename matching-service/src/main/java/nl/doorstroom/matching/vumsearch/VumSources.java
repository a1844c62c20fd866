package nl.doorstroom.matching.vumsearch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The sources that the operator has set up, and asking them. All are asked at once; each has its own deadline, and what one of
 * them does or fails to do has no influence on what the others say. Addresses come from the operator alone.
 */
@Singleton
public class VumSources {

    private static final int MOST = 100;
    private static final int LARGEST = 4_000_000;
    private static final int LONGEST_NAME = 500;
    private static final String IN_REGISTER = "indicatieLdrRegistratie";

    private final VumSettings settings;
    private final TlsConfigurationRegistry tls;
    private final ObjectMapper mapper;
    private final Map<String, Partner> partners = new TreeMap<>();

    VumSources(VumSettings settings, TlsConfigurationRegistry tls, ObjectMapper mapper) {
        this.settings = settings;
        this.tls = tls;
        this.mapper = mapper;
    }

    /** A source that cannot be asked as it is set up is found when the service starts, not when somebody asks. */
    void open(@Observes StartupEvent event) {
        settings.sources().forEach((oin, source) -> {
            URI address = source.address();
            boolean local = "http".equals(address.getScheme()) && "localhost".equals(address.getHost());
            if (!oin.matches("[0-9]{20}") || !("https".equals(address.getScheme()) || local)) {
                throw new IllegalArgumentException(
                        "The source [" + oin + "] of VUM needs an OIN of twenty digits and an address with https");
            }
            partners.put(oin, new Partner(oin, source, client(source)));
        });
    }

    private HttpClient client(VumSettings.Source source) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.deadline());
        source.tlsConfiguration().map(this::context).ifPresent(client::sslContext);
        return client.build();
    }

    private SSLContext context(String name) {
        try {
            return tls.get(name)
                    .orElseThrow(() -> new IllegalArgumentException("There is no TLS configuration [" + name + "]"))
                    .createSSLContext();
        } catch (IllegalArgumentException unknown) {
            throw unknown;
        } catch (Exception unusable) {
            throw new IllegalArgumentException("The TLS configuration [" + name + "] cannot be used", unusable);
        }
    }

    /** OINs of the sources that a tenant may ask, in their order. */
    public List<String> of(String tenant) {
        return partners.values().stream()
                .filter(partner -> partner.settings()
                        .tenants()
                        .map(some -> some.contains(tenant))
                        .orElse(true))
                .map(Partner::oin)
                .toList();
    }

    /** What a source is called. */
    public Optional<String> name(String source) {
        return Optional.ofNullable(partners.get(source))
                .map(partner -> partner.settings().name());
    }

    /**
     * Asks sources at once; returns when each has answered or its time is over.
     *
     * @param tenant who asks
     * @param question in VUM's words
     */
    public List<SourceAnswer> select(String tenant, Collection<String> sources, SearchKind kind, JsonNode question) {
        List<CompletableFuture<SourceAnswer>> asked = new ArrayList<>();
        for (String source : sources) {
            Partner partner = partner(source);
            asked.add(ask(
                    partner,
                    request(partner, tenant, "/" + kind.path() + "/matches")
                            .header("Content-Type", "application/json")
                            .method("POST", body(question)),
                    answer -> matches(partner, answer)));
        }
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /** Asks a source for the detail of what it gave. */
    public SourceAnswer get(String tenant, String source, SearchKind kind, String vumId) {
        Partner partner = partner(source);
        String path = "/" + kind.path() + "/" + URLEncoder.encode(vumId, UTF_8).replace("+", "%20");
        return ask(partner, request(partner, tenant, path).GET(), answer -> detail(partner, answer))
                .join();
    }

    private Partner partner(String source) {
        Partner partner = partners.get(source);
        if (partner == null) {
            throw new IllegalArgumentException("There is no source [" + source + "]");
        }
        return partner;
    }

    private HttpRequest.Builder request(Partner partner, String tenant, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(partner.settings().address().toString().replaceAll("/$", "") + path))
                .header("Accept", "application/json")
                .header("API-Version", settings.messageVersion())
                .header("X-VUM-berichtVersie", settings.messageVersion())
                .header("X-VUM-fromParty", tenant)
                .header("X-VUM-toParty", partner.oin())
                .header("X-VUM-viaParty", settings.viaParty().orElse(tenant))
                .header("X-VUM-SUWIparty", Boolean.toString(settings.suwiParty()));
        partner.settings().token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private BodyPublisher body(JsonNode question) {
        return BodyPublishers.ofString(question.toString());
    }

    private CompletableFuture<SourceAnswer> ask(Partner partner, HttpRequest.Builder request, Reader reader) {
        Duration deadline = settings.deadline();
        CompletableFuture<HttpResponse<byte[]>> sent =
                partner.client().sendAsync(request.build(), head -> new LimitedBody(LARGEST));
        return sent.orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS).handle((answer, failure) -> {
            if (failure != null) {
                sent.cancel(true);
                return SourceAnswer.without(partner.oin(), partner.settings().name(), outcome(failure), null);
            }
            int status = answer.statusCode();
            if (status != 200) {
                return SourceAnswer.without(partner.oin(), partner.settings().name(), SourceOutcome.REFUSED, status);
            }
            return reader.read(answer);
        });
    }

    private static SourceOutcome outcome(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
            return SourceOutcome.TIMED_OUT;
        }
        boolean tooLong = cause instanceof IOException
                && !(cause instanceof ConnectException)
                && "The answer is too long".equals(cause.getMessage());
        return tooLong ? SourceOutcome.UNREADABLE : SourceOutcome.UNREACHABLE;
    }

    /** A source that gives more than it may is not shown beyond that; on a list nobody's place in the register is. */
    private SourceAnswer matches(Partner partner, HttpResponse<byte[]> answer) {
        JsonNode body = read(answer);
        JsonNode matches = body == null ? null : body.get("matches");
        if (matches == null || !matches.isArray()) {
            return unreadable(partner, answer);
        }
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode match : matches) {
            if (!(match instanceof ObjectNode object) || !isNamed(match)) {
                return unreadable(partner, answer);
            }
            if (found.size() < MOST) {
                found.add(object.without(IN_REGISTER));
            }
        }
        boolean more = body.path("maximumAantalResultatenBereikt").asBoolean() || matches.size() > MOST;
        return new SourceAnswer(
                partner.oin(),
                partner.settings().name(),
                SourceOutcome.ANSWERED,
                answer.statusCode(),
                more,
                List.copyOf(found));
    }

    private static boolean isNamed(JsonNode match) {
        String name = match.path("vumID").asText();
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }

    private SourceAnswer detail(Partner partner, HttpResponse<byte[]> answer) {
        JsonNode body = read(answer);
        return body == null || !body.isObject()
                ? unreadable(partner, answer)
                : new SourceAnswer(
                        partner.oin(),
                        partner.settings().name(),
                        SourceOutcome.ANSWERED,
                        answer.statusCode(),
                        false,
                        List.of(body));
    }

    private static SourceAnswer unreadable(Partner partner, HttpResponse<byte[]> answer) {
        return SourceAnswer.without(
                partner.oin(), partner.settings().name(), SourceOutcome.UNREADABLE, answer.statusCode());
    }

    private @Nullable JsonNode read(HttpResponse<byte[]> answer) {
        try {
            return mapper.readTree(answer.body());
        } catch (IOException unreadable) {
            return null;
        }
    }

    private record Partner(String oin, VumSettings.Source settings, HttpClient client) {}

    @FunctionalInterface
    private interface Reader {

        SourceAnswer read(HttpResponse<byte[]> answer);
    }
}
