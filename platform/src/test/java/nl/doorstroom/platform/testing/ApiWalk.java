package nl.doorstroom.platform.testing;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.audit.AuditSealer;
import nl.doorstroom.platform.subscriptions.EventTypes;
import nl.doorstroom.platform.subscriptions.PartnerEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What holds for every route of a service. The routes are taken from its OpenAPI document, so that a new one is walked
 * from its first day. A service's test extends this, adds {@code @QuarkusTest} and the real parts, and tells a story
 * that uses them all.
 */
public abstract class ApiWalk {

    private static final Path REALM = Path.of("..", "deploy", "keycloak", "doorstroom-realm.json");

    /** Routes that answer without the database. */
    private static final Set<String> OF_NO_DATABASE = Set.of(
            "/code-lists",
            "/code-lists/{name}",
            "/definition-sets",
            "/definition-sets/{id}",
            "/eligibility-rules",
            "/dead-letter-redrives");

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    /** Uses every route of the service, at least once with success, in an order that makes sense to its users. */
    protected abstract void tell(Walk walk);

    @Test
    void refusesEveryRouteInEveryWayAndThenServesIt() throws SQLException {
        try (Walk walk = new Walk(routes(), permissions())) {
            walk.tellOfCodeLists();
            walk.get("/audit-chain");
            walk.get("/audit-seals");
            walk.post("/dead-letter-redrives", null);
            walk.post("/set-aside-redrives", null);
            walk.post("/processing-activities", "{\"dpl.core.data_subject_id\": \"%s\"}".formatted(walk.outsider()));
            walk.post("/audit-entries/_zoek", "{\"participantId\": \"%s\"}".formatted(walk.outsider()));
            walk.tellOfAJob("key-rotation");
            walk.get("/job-runs");
            walk.tellOfSubscriptions(eventTypes().known());
            tell(walk);
            walk.readWithExpiredCodes();
            walk.tryCorrections();
            walk.tryContracts(untoldEvents());
            Arc.container().instance(AuditSealer.class).get().sealAll();
            walk.followWhatWasTold();
            Set<String> untold = new HashSet<>(untold());
            // Who is erased, merged and protected is told by participants.
            untold.addAll(Set.of("erased_person", "person_merge", "protected_person"));
            walk.tryTables(untold);
            RealParts.withoutDatabase(() -> walk.refuseWithoutDatabase(OF_NO_DATABASE));
            walk.refuseTooMany();
            assertEquals("", String.join("\n", walk.findings()));
        }
    }

    @Test
    void letsEveryRoleDoWhatItIsMadeOfAndNothingElse() throws IOException {
        List<String> findings = new ArrayList<>();
        List<Route> routes = new ArrayList<>(routes());
        routes.addAll(HiddenRoutes.described(otherContracts()));
        for (JsonNode role : Answer.read(Files.readString(REALM)).at("/roles/realm")) {
            List<String> permissions = new ArrayList<>();
            role.at("/composites/realm").forEach(permission -> permissions.add(permission.asText()));
            if (!permissions.isEmpty()) {
                permissions.add(role.path("name").asText());
                String token = Tokens.of(Tokens.PUTTEN, permissions.toArray(new String[0]));
                for (Route route : routes) {
                    Answer answer = toNothing(route).as(token).send();
                    boolean permitted = route.permissions().stream().anyMatch(permissions::contains);
                    if (permitted == (answer.status() == 403) || answer.status() == 401 || answer.status() >= 500) {
                        findings.add(role.path("name").asText() + " " + route + ": " + answer.status());
                    }
                }
            }
        }
        assertEquals("", String.join("\n", findings));
    }

    /** What is described in the words of others is refused as everything else is. */
    @Test
    void hidesNoRouteAndNoRefusalBehindAnotherContract() throws SQLException, IOException {
        List<Route> hidden = HiddenRoutes.described(otherContracts());
        try (Walk walk = new Walk(hidden, permissions())) {
            hidden.forEach(route -> walk.refuseInPrinciple(route, toNothing(route)));
            assertEquals("", String.join("\n", walk.findings()));
        }
        assertEquals(
                HiddenRoutes.served(),
                hidden.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void tellsPartnersOfWhatTheyMayRead() {
        List<String> findings = new ArrayList<>();
        for (String type : eventTypes().known()) {
            PartnerEvent event = eventTypes().find(type).orElseThrow();
            boolean read = routes().stream()
                    .anyMatch(route -> route.reads()
                            && form(route.path()).equals(form(event.dataref()))
                            && route.permissions().contains(event.permission()));
            if (!read) {
                findings.add(type + " leads to nothing that " + event.permission() + " reads");
            }
        }
        assertEquals("", String.join("\n", findings));
    }

    private static EventTypes eventTypes() {
        return Arc.container().instance(EventTypes.class).get();
    }

    private static String form(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    @Test
    void documentsEveryRoute() {
        List<String> findings = new ArrayList<>();
        for (Route route : routes()) {
            for (String member : List.of("operationId", "summary", "tags")) {
                if (!route.operation().has(member)) {
                    findings.add(route + " has no " + member);
                }
            }
            if (Set.of("PUT", "PATCH", "DELETE").contains(route.method()) && !route.takes("If-Match")) {
                findings.add(route + " has no If-Match");
            }
        }
        assertEquals("", String.join("\n", findings));
    }

    @Test
    void answersAnUnknownAddressWithAProblem() {
        String token = Tokens.of(Tokens.PUTTEN, permissions());
        for (String address : List.of("/no-such-thing", "/code-lists/")) {
            assertNull(Refused.fault(Request.to("GET", address).as(token).send(), 404), address);
        }
        for (String address : List.of("/", "/elsewhere")) {
            Request request = new Request("GET", address, null, Map.of("Origin", Request.ORIGIN));
            assertNull(Refused.fault(request.send(), 404), address);
        }
    }

    @Test
    void publishesItsContractToEverybody() {
        Answer document = Request.to("GET", "/openapi.json")
                .with("Origin", "https://elsewhere.example")
                .send();

        assertEquals(200, document.status());
        assertEquals("*", document.header("Access-Control-Allow-Origin"));
        assertNull(Refused.headerFault(document));
        assertTrue(document.json().path("openapi").asText().startsWith("3.1"));
        assertFalse(document.json().at("/info/contact/email").asText().isEmpty());
        assertTrue(document.json().at("/servers/0/url").asText().endsWith("/v1"));
    }

    /** An address or a method that a caller makes up must not become a metric, which is kept for ever. */
    @Test
    void countsByRouteAndNotByAddress() throws IOException {
        Set<String> known = new HashSet<>(Set.of(
                "/other",
                "NOT_FOUND",
                "root",
                "UNKNOWN",
                "REDIRECTION",
                "/cors-preflight",
                Request.BASE + "/openapi.json"));
        routes().forEach(route -> known.add(route.path()));
        HiddenRoutes.described(otherContracts()).forEach(route -> known.add(route.path()));
        // One route is enough: the other tests of this walk have been at all addresses, before or after.
        Route route = routes().stream().filter(Route::varies).findFirst().orElseThrow();
        Request request = toNothing(route).as(Tokens.of(Tokens.PUTTEN, permissions()));
        request.with("Content-Type", "text/csv").with("Accept", "image/png").send();
        request.by("BREW").send();
        request.by("PATCH").send();
        for (String tail : List.of("/" + UUID.randomUUID(), "/", ";" + UUID.randomUUID())) {
            new Request("GET", request.address() + tail, null, request.headers()).send();
        }
        request.by("GET")
                .withBody(null)
                .with("Origin", "https://elsewhere.example")
                .send();

        String counted = RestAssured.given().get(metrics).asString();

        Set<String> unknown = new TreeSet<>();
        Matcher uri = Pattern.compile("http_server_requests_seconds_count\\{.*uri=\"([^\"]*)\"")
                .matcher(counted);
        while (uri.find()) {
            unknown.add(uri.group(1));
        }
        assertTrue(unknown.contains("/other"), counted);
        unknown.removeAll(known);
        assertEquals(Set.of(), unknown);
        assertTrue(counted.contains("method=\"OTHER\"") && !counted.contains("BREW"), counted);
    }

    /** Tables of which the story leaves no row: what other services tell is a story of its own. */
    protected Set<String> untold() {
        return Set.of();
    }

    /**
     * Events that the story does not tell, by the names of their contracts. Each is held against its contract by a test of its
     * own.
     */
    protected Set<String> untoldEvents() {
        return Set.of();
    }

    /** Documents that describe the routes which the service's own hides. */
    protected List<File> otherContracts() {
        return List.of();
    }

    /** Every permission that some route of the service asks for. */
    protected String[] permissions() {
        return Tokens.PERMISSIONS.toArray(new String[0]);
    }

    /** That which nobody who is permitted it would get far with. */
    private static Request toNothing(Route route) {
        List<String> ids = new ArrayList<>();
        while (route.path().chars().filter(sign -> sign == '{').count() > ids.size()) {
            ids.add(UUID.randomUUID().toString());
        }
        return Request.to(route.method(), route.address(ids))
                .with("Content-Type", route.hasBody() ? route.mediaType() : null)
                .withBody(route.hasBody() ? "{" : null);
    }

    private static List<Route> routes() {
        return Route.of(Request.to("GET", "/openapi.json").send().json());
    }
}
