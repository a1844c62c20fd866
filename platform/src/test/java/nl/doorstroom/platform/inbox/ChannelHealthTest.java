package nl.doorstroom.platform.inbox;

import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.testing.RealParts;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(RealParts.class)
class ChannelHealthTest {

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Test
    void tellsThatAChannelHasStopped() throws Exception {
        given().get(live).then().statusCode(200).body("checks.name", hasItem("outbox-relay"));
        given().get(ready).then().statusCode(200);
        UUID key = Ids.next();

        superuser("revoke insert on outbox from service_app");
        try {
            send(key);
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .untilAsserted(() -> given().get(live)
                            .then()
                            .statusCode(503)
                            .body("checks.data", hasItem(hasEntry(equalTo("notes"), startsWith("[KO]")))));
        } finally {
            superuser("grant insert on outbox to service_app");
        }
    }

    private static void send(UUID key) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RealParts.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("notes.events.v1", key.toString(), "unreadable".getBytes(UTF_8)))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser()) {
            connection.createStatement().execute(sql);
        }
    }
}
