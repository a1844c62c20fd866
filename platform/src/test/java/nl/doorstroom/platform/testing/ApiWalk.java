package nl.doorstroom.platform.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What holds for every route of a service. The routes are taken from its OpenAPI document, so that a new one is walked
 * from its first day. A service's test extends this and adds {@code @QuarkusTest} and the real parts.
 */
public abstract class ApiWalk {

    /** Leaves an address as it is; most clients tidy it up before they send it. */
    private static final HttpClient AS_IT_IS = HttpClient.newHttpClient();

    private static final String BASE = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);

    @TestFactory
    Stream<DynamicTest> refusesEveryRouteWithoutAToken() {
        return routes().map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
            Response answer = route.sendReadable(given());
            assertProblem(answer, 401);
            assertEquals("Bearer", answer.header("WWW-Authenticate"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryRouteWithoutItsPermission() {
        return routes().map(route -> DynamicTest.dynamicTest(
                route.toString(),
                () -> assertProblem(route.sendReadable(as(Tokens.of(Tokens.PUTTEN, "nothing:at-all"))), 403)));
    }

    @TestFactory
    Stream<DynamicTest> refusesATokenThatWasForged() {
        Map<String, String> tokens = Tokens.forged(Tokens.PUTTEN, permissions());
        return routes().flatMap(route -> tokens.entrySet().stream()
                .map(forged -> DynamicTest.dynamicTest(
                        route + ": " + forged.getKey(),
                        () -> assertProblem(route.sendReadable(as(forged.getValue())), 401))));
    }

    @TestFactory
    Stream<DynamicTest> letsNobodyAroundThePathOfARoute() {
        return routes().flatMap(route -> Stream.of(";a=b", "%3ba=b", "%2f", "%5c", "%00", "//", "/../x", "/%2e%2e/x")
                .map(tail -> DynamicTest.dynamicTest(route + tail, () -> {
                    HttpRequest request = HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + RestAssured.port + route.address() + tail))
                            .build();
                    HttpResponse<String> answer = AS_IT_IS.send(request, HttpResponse.BodyHandlers.ofString());
                    assertEquals(400, answer.statusCode(), answer.body());
                    assertTrue(answer.body().contains("malformed-request"), answer.body());
                })));
    }

    @TestFactory
    Stream<DynamicTest> answersABodyThatItCannotReadWithAProblem() {
        return routes().filter(Route::hasBody)
                .flatMap(route -> Stream.of(
                                "", "{", "[]", "null", "\"text\"", "{\"no-such-field\": 1}", "{\"\": {}}", "42")
                        .map(body -> DynamicTest.dynamicTest(route + " " + body, () -> {
                            Response answer = route.send(
                                    everything().contentType(ContentType.JSON).body(body));
                            // 404 comes first where the path names something that does not exist.
                            assertTrue(List.of(400, 404, 428).contains(answer.statusCode()), answer.asString());
                            assertProblem(answer, answer.statusCode());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> refusesAnotherMediaType() {
        return routes().filter(Route::hasBody)
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> assertProblem(
                                route.send(everything().contentType("text/csv").body("a;b")), 415)));
    }

    @TestFactory
    Stream<DynamicTest> answersNoOtherRepresentation() {
        return routes().filter(route -> route.method().equals("get"))
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> assertProblem(route.send(everything().accept("image/png")), 406)));
    }

    @TestFactory
    Stream<DynamicTest> knowsNothingOfWhatDoesNotExist() {
        return routes().filter(
                        route -> route.method().equals("get") && route.path().contains("{id}"))
                .map(route ->
                        DynamicTest.dynamicTest(route.toString(), () -> assertProblem(route.send(everything()), 404)));
    }

    @TestFactory
    Stream<DynamicTest> documentsEveryRoute() {
        return routes().map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
            assertNotNull(route.operation().get("operationId"), "operationId");
            assertNotNull(route.operation().get("summary"), "summary");
            assertNotNull(route.operation().get("tags"), "tags");
            if (List.of("put", "patch", "delete").contains(route.method())) {
                assertTrue(String.valueOf(route.operation().get("parameters")).contains("If-Match"), "If-Match");
            }
        }));
    }

    @Test
    void answersAnUnknownAddressWithAProblem() {
        assertProblem(everything().get(BASE + "/no-such-thing"), 404);
        assertProblem(given().get("/"), 404);
        assertProblem(given().get("/elsewhere"), 404);
        assertProblem(everything().get(BASE + "/code-lists/"), 404);
    }

    @Test
    void answersAWrongMethodWithAProblem() {
        assertProblem(everything().delete(BASE + "/code-lists"), 405);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        Route route = routes().filter(Route::hasBody).findFirst().orElseThrow();
        String body = "{\"text\": \"" + "x".repeat(2_000_000) + "\"}";

        assertProblem(route.send(everything().contentType(ContentType.JSON).body(body)), 413);
    }

    @Test
    void refusesATokenWithoutATenant() {
        Route list = routes().filter(route -> route.method().equals("get")
                        && !route.path().contains("{")
                        && !route.path().startsWith("/code-lists"))
                .findFirst()
                .orElseThrow();

        assertProblem(list.send(as(Tokens.withoutTenant(permissions()))), 403);
    }

    @Test
    void publishesItsContractToEverybody() {
        Response document =
                given().header("Origin", "https://elsewhere.example").get(BASE + "/openapi.json");

        assertEquals(200, document.statusCode());
        assertEquals("*", document.header("Access-Control-Allow-Origin"));
        assertHeaders(document);
        assertTrue(document.jsonPath().getString("openapi").startsWith("3.1"));
        assertNotNull(document.jsonPath().getString("info.contact.email"));
        assertTrue(document.jsonPath().getString("servers[0].url").endsWith("/v1"));
    }

    private static void assertProblem(Response answer, int status) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertTrue(answer.contentType().startsWith("application/problem+json"), answer.contentType());
        JsonPath problem = answer.jsonPath();
        assertEquals(status, problem.getInt("status"));
        assertNotNull(problem.getString("type"));
        assertNotNull(problem.getString("title"));
        assertNotNull(problem.getString("detail"));
        String text = answer.asString();
        assertFalse(text.contains("java.") || text.contains("org.") || text.contains("\tat "), text);
        assertHeaders(answer);
    }

    private static void assertHeaders(Response answer) {
        assertNotNull(answer.header("API-Version"), "API-Version");
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("frame-ancestors 'none'", answer.header("Content-Security-Policy"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("DENY", answer.header("X-Frame-Options"));
        assertNotEquals(null, answer.header("Strict-Transport-Security"));
    }

    private RequestSpecification everything() {
        return as(Tokens.of(Tokens.PUTTEN, permissions()));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    /** Every permission that some route of the service asks for. */
    protected String[] permissions() {
        return Tokens.PERMISSIONS.toArray(new String[0]);
    }

    private static Stream<Route> routes() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get(BASE + "/openapi.json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> !path.getKey().equals("/openapi.json"))
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(method ->
                                List.of("get", "put", "post", "patch", "delete").contains(method.getKey()))
                        .map(method -> new Route(method.getKey(), path.getKey(), method.getValue())));
    }

    private record Route(String method, String path, Map<String, Object> operation) {

        boolean hasBody() {
            return operation.containsKey("requestBody");
        }

        String address() {
            return BASE
                    + path.replaceAll("\\{[a-zA-Z]*[iI]d}", UUID.randomUUID().toString())
                            .replaceAll("\\{[a-zA-Z]*}", "no-such-thing");
        }

        Response send(RequestSpecification request) {
            return request.request(method.toUpperCase(Locale.ROOT), address());
        }

        /** With a body that is well-formed, so that nothing but the access can be refused. */
        Response sendReadable(RequestSpecification request) {
            return send(hasBody() ? request.contentType(ContentType.JSON).body("{}") : request);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
