package nl.doorstroom.acceptance;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import nl.doorstroom.local.Part;
import nl.doorstroom.local.Platform;
import nl.doorstroom.local.ServiceName;
import nl.doorstroom.local.demo.ApiClient;
import nl.doorstroom.local.demo.ApiClient.Answer;
import nl.doorstroom.local.demo.PuttenScenario;

import static nl.doorstroom.local.demo.PuttenScenario.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Every database is lost and put back from its dump, one of them from an older one than the others. */
@Tag("restarts")
class RestoredDatabasesIT {

    private static final String CASE_MANAGER = "case-manager.putten";

    private final Platform platform = RunningPlatform.get();
    private final ApiClient api = RunningPlatform.api("acceptance-restored");

    /** The other tests use the same platform, also when this one fails half-way. */
    @AfterEach
    void startWhatIsDown() {
        RunningPlatform.startServicesThatAreDown();
    }

    @Test
    void givesTheSameFiguresToTheDigit() throws SQLException, IOException {
        PuttenScenario putten = RunningPlatform.putten();
        Eventually.seen(() -> {
            assertEquals(7, measure(putten.figure("placements", ""), "personsPlaced"));
            assertEquals(5, measure(putten.figure("ended-benefits", ""), "EXIT_TO_WORK"));
            assertEquals(6, measure(putten.figure("crews", ""), "offers"));
        });
        Instant firstDump = Instant.now();
        List<DatabaseDump> dumps = new ArrayList<>();
        dumps.add(DatabaseDump.of(platform, "reporting"));
        JsonNode older = benefitsEnded();
        endBenefit("999943339", "Marga");
        Eventually.seen(() -> assertNotEquals(older, benefitsEnded()));
        for (String service : List.of("participants", "trajectories", "matching")) {
            dumps.add(DatabaseDump.of(platform, service));
        }
        JsonNode latest = benefitsEnded();
        String knownAt = "&knownAt=" + Instant.now();
        List<JsonNode> figures = ReplayIT.figures(putten, knownAt);
        Answer person = api.get(
                CASE_MANAGER,
                "participants",
                "/participants/" + putten.participants().get(0));

        eachService(Part::stop);
        for (DatabaseDump dump : dumps) {
            dump.restore(platform);
        }
        for (ServiceName service : ServiceName.values()) {
            // A broker keeps a consumer that left for a moment.
            Eventually.seen(() -> rewind(service, firstDump.minus(Duration.ofMinutes(10))));
        }
        eachService(Part::start);

        Eventually.seen(() -> assertEquals(latest, benefitsEnded()));
        assertEquals(figures, ReplayIT.figures(putten, knownAt));
        Answer replay = api.post("operator.putten", "reporting", "/replays", "{}");
        Eventually.seen(() -> assertEquals(
                "COMPLETED",
                api.get("operator.putten", "reporting", "/replays/" + replay.id())
                        .body()
                        .path("state")
                        .asText()));
        assertEquals(figures, ReplayIT.figures(putten, knownAt));
        assertEquals(latest, benefitsEnded());
        assertEquals(
                person.body(),
                api.get(
                                CASE_MANAGER,
                                "participants",
                                "/participants/" + putten.participants().get(0))
                        .body());
        // The sequences go on where they stood, so that what is registered from now on comes through.
        endBenefit("999943340", "Nadia");
        Eventually.seen(() -> assertNotEquals(latest, benefitsEnded()));
    }

    private void endBenefit(String number, String name) {
        String person = "/participants/"
                + api.post(CASE_MANAGER, "participants", "/participants", """
                        {"bsn": "%s", "givenName": "%s", "familyName": "Voorbeeld",
                         "birthDate": "1980-05-12"}""".formatted(number, name))
                        .id();
        Answer benefit = api.post(CASE_MANAGER, "participants", person + "/benefits", """
                {"kind": "PW_ALGEMEEN", "startDate": "2024-01-01", "backdatingReason": "OVERGENOMEN"}""");
        api.post(
                CASE_MANAGER,
                "participants",
                person + "/benefits/" + benefit.id() + "/terminations",
                benefit.etag(),
                "{\"lastDay\": \"2025-06-30\", \"reason\": \"WERK\"}");
    }

    /** The figure of the whole tenant. */
    private JsonNode benefitsEnded() {
        return api.get(
                        "policy-officer.putten",
                        "reporting",
                        "/reports/ended-benefits?periodStart=2025-01-01&periodEnd=2025-12-31&asOf=2026-03-31")
                .body()
                .path("rows");
    }

    private void eachService(Consumer<Part> action) {
        CompletableFuture.allOf(Stream.of(ServiceName.values())
                        .map(service -> CompletableFuture.runAsync(() -> action.accept(platform.service(service.id()))))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** Lets a service read again what came since that moment, with no other right than its own. */
    private void rewind(ServiceName service, Instant to) throws InterruptedException {
        try (Admin admin = Admin.create(platform.kafkaAccess().service(service))) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(service.id())
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> question = new HashMap<>();
            read.keySet().forEach(partition -> question.put(partition, OffsetSpec.forTimestamp(to.toEpochMilli())));
            Map<TopicPartition, OffsetAndMetadata> earlier = new HashMap<>();
            admin.listOffsets(question).all().get().forEach((partition, found) -> {
                if (found.offset() >= 0) {
                    earlier.put(partition, new OffsetAndMetadata(found.offset()));
                }
            });
            admin.alterConsumerGroupOffsets(service.id(), earlier).all().get();
        } catch (ExecutionException refused) {
            throw new AssertionError("The offsets of " + service.id() + " cannot be moved yet", refused);
        }
    }
}
