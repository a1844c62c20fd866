package nl.doorstroom.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A party of VUM, which looks for people and for work by the routes that are served in VUM's own words. */
final class VumParty {

    /** The organisation of its client. */
    static final String OIN = "00000001000000000203";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    VumParty() throws GeneralSecurityException, IOException, InterruptedException {
        this.token = new PartnerSystem("partner-vum").token();
    }

    /** The people of a postcode area, without names. */
    JsonNode list(String pc4) throws IOException, InterruptedException {
        return select("/werkzoekendeProfielen/matches", pc4, "");
    }

    /** The open vacancies of a postcode area that ask for a skill. */
    JsonNode vacancies(String pc4, String skill) throws IOException, InterruptedException {
        return select(
                "/vacatures/matches",
                pc4,
                ", \"competentiebeheersing.codeCompetentie\": {\"$in\": [\"%s\"]}".formatted(skill));
    }

    /** The detail of a vacancy on the list. */
    HttpResponse<String> vacancy(String vumId) throws IOException, InterruptedException {
        return send("matching", "/vacatures/" + vumId, "GET", BodyPublishers.noBody());
    }

    private JsonNode select(String path, String pc4, String criteria) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                "matching",
                path,
                "POST",
                BodyPublishers.ofString(
                        "{\"selectiegebied\": {\"postcode\": \"%s\", \"afstand\": 5}%s}".formatted(pc4, criteria)));
        assertEquals(200, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body()).path("matches");
    }

    /** The detail of somebody on the list. */
    HttpResponse<String> detail(String vumId) throws IOException, InterruptedException {
        return send("participants", "/werkzoekendeProfielen/" + vumId, "GET", BodyPublishers.noBody());
    }

    private HttpResponse<String> send(String service, String path, String method, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        URI uri = URI.create(RunningPlatform.get().baseUri(service) + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("X-VUM-berichtVersie", "3.0.0")
                .header("X-VUM-fromParty", OIN)
                .header("X-VUM-toParty", Office.PUTTEN)
                .header("X-VUM-viaParty", OIN)
                .header("X-VUM-SUWIparty", "false")
                .method(method, body)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
