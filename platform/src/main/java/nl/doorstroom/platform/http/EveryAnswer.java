package nl.doorstroom.platform.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.doorstroom.platform.problem.Problem;
import nl.doorstroom.platform.problem.ProblemType;

/**
 * What holds for every request and answer, also outside the resources: the raw-path guard, the headers of the Dutch API
 * design rules (/core/version-header, /core/transport/security-headers), and a problem document for an address that no
 * part of the service knows.
 *
 * <p>The guard looks at the path as it was sent. Path parameters, encoded slashes and dot segments are how
 * authorization by path is led around; no address of this service needs them.
 */
@Singleton
class EveryAnswer {

    private static final Pattern REFUSED =
            Pattern.compile(";|%3b|%2f|%5c|%00|%2e|\\\\|//|/\\.\\.?(/|$)", Pattern.CASE_INSENSITIVE);

    /** Where the framework's page that shows the contract lives. */
    private static final String DOCS = "/docs/";

    private static final int BEFORE_EVERYTHING = 10_000;

    /** The framework's look at the origin comes first, or a web application could not read why it was refused. */
    private static final int BEHIND_ORIGINS = SecurityHandlerPriorities.CORS - 1;

    private static final int AFTER_EVERYTHING = Integer.MAX_VALUE;

    private final ApiSettings settings;
    private final ObjectMapper mapper;
    private final long maxBodySize;
    private final String contract;

    EveryAnswer(
            ApiSettings settings,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize,
            @ConfigProperty(name = "quarkus.smallrye-openapi.path") String contract) {
        this.settings = settings;
        this.mapper = mapper;
        this.maxBodySize = maxBodySize.asLongValue();
        this.contract = contract;
    }

    void guard(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(sent -> addHeaders(context));
                    String path = rawPath(context.request().uri());
                    // What no route takes is counted together: a path that anybody makes up is no name of a metric.
                    HttpRequestMetric.getRequestMetric(context)
                            .setTemplatePath(path.equals(contract) ? path : "/other");
                    if (path.equals(contract)) {
                        // The contract is open to everybody: /core/transport/cors. The framework knows one list of
                        // origins for all addresses, and ends a request from any other.
                        context.request().headers().remove("Origin");
                    }
                    tidyAccept(context.request().headers());
                    context.next();
                },
                BEFORE_EVERYTHING);
        filters.register(
                context -> {
                    String path = rawPath(context.request().uri());
                    if (REFUSED.matcher(path).find()) {
                        refuse(
                                context,
                                Problem.of(
                                        ProblemType.MALFORMED_REQUEST,
                                        "The address has a character or segment that is not accepted."));
                    } else if (path.length() > 1 && path.endsWith("/") && !path.endsWith(DOCS)) {
                        refuse(context, Problem.of(ProblemType.NOT_FOUND, "An address does not end in a slash."));
                    } else if (contentLength(context) > maxBodySize) {
                        refuse(
                                context,
                                Problem.of(
                                        ProblemType.CONTENT_TOO_LARGE,
                                        "A body has [" + maxBodySize + "] bytes at most."));
                    } else {
                        context.next();
                    }
                },
                BEHIND_ORIGINS);
    }

    /** An empty element of a list says nothing (RFC 9110, section 5.6.1.2), and the framework fails on it. */
    private static void tidyAccept(MultiMap headers) {
        List<String> accepted = headers.getAll(HttpHeaders.ACCEPT).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .toList();
        if (accepted.stream().anyMatch(String::isBlank)) {
            headers.remove(HttpHeaders.ACCEPT);
            String rest = accepted.stream().filter(type -> !type.isBlank()).collect(Collectors.joining(","));
            if (!rest.isEmpty()) {
                headers.set(HttpHeaders.ACCEPT, rest);
            }
        }
    }

    /**
     * A body that comes in pieces does not say how large it is. The framework cuts it off at the limit, without a word;
     * here it is left to who reads it, and tells.
     */
    void leaveBodiesInPiecesToTheirReader(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(context -> {
            if (context.request().getHeader("Content-Length") == null) {
                context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, 2 * maxBodySize);
            }
            context.next();
        });
    }

    void answerTheUnknown(@Observes Router router) {
        router.route().order(AFTER_EVERYTHING).handler(context -> {
            if (context.response().ended()) {
                return;
            }
            refuse(context, Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address."));
        });
        router.errorHandler(
                413,
                context -> refuse(
                        context, Problem.of(ProblemType.CONTENT_TOO_LARGE, "The body is larger than is accepted.")));
        router.errorHandler(
                400,
                context -> refuse(context, Problem.of(ProblemType.MALFORMED_REQUEST, "The request cannot be read.")));
    }

    private void addHeaders(RoutingContext context) {
        HttpServerResponse response = context.response();
        var headers = response.headers();
        headers.set("API-Version", settings.version());
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", "frame-ancestors 'none'");
        }
        if (contract.equals(context.request().path())) {
            headers.set("Access-Control-Allow-Origin", "*");
        }
    }

    private void refuse(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        try {
            response.end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            response.end(new JsonObject().put("status", problem.status()).encode());
        }
    }

    /** What the client says; who reads a body that is sent in pieces holds it to the same size. */
    private static long contentLength(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private static String rawPath(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
