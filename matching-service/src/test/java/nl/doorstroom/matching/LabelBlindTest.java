package nl.doorstroom.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What this service can know at all, by name. A column, or a member of an event that it may read, that is not on the lists in
 * {@code src/test/resources/label-blind} fails the build: a line there says that somebody thought about whether a label, or
 * what gives one away, could come in by it.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class LabelBlindTest {

    private static final Path LISTS = Path.of("src", "test", "resources", "label-blind");

    /** Topics that may be read here, and who writes them. */
    private static final Map<String, String> TOPICS = Map.of(
            "participants.profiles.v1", "participants-service",
            "trajectories.progress.v1", "trajectories-service");

    private static final Set<String> STAMP =
            Set.of("eventId", "aggregateId", "aggregateVersion", "tenant", "recordedAt", "supersedes");

    /** Words of a name by which a label, or what gives one away, would come in. No line on a list may have one. */
    private static final Pattern TELLING =
            Pattern.compile("(^|_)(labels?|age|ages|birth|born|sex|gender|origin|ethnicity"
                    + "|nationality|residence|religion|health|disability|disabilities|diagnosis|limitations?|benefits?|spells?"
                    + "|income|debts?|detention|release|restrictions?|programmes?|instruments?|conditions?|households?|family"
                    + "|pauses?|adjustments?|guidance|eligibility|eligible|target_groups?|wage_value)(_|$)");

    /** Of a partner's system, and not of a person. */
    private static final Set<String> OF_NOBODY = Set.of("subscription pause_reason");

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String STRANGE = "WHAT-NOBODY-MAY-KNOW-HERE";
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    @Inject
    Inbox inbox;

    @Test
    void hasNoColumnThatIsNotOnTheList() throws IOException, SQLException {
        assertSame("tables.txt", columns());
    }

    @Test
    void readsNoEventWithAMemberThatIsNotOnTheList() throws IOException {
        Map<String, Set<String>> members = new TreeMap<>();
        for (Map.Entry<String, String> topic : TOPICS.entrySet()) {
            for (Path schema : schemas(topic.getKey(), topic.getValue())) {
                JsonNode root = JSON.readTree(schema.toFile());
                Set<String> names = new TreeSet<>();
                collect(schema, root, "", names);
                names.removeAll(STAMP);
                members.put(
                        topic.getKey() + " " + schema.getFileName().toString().replace(".schema.json", ""), names);
            }
        }

        assertSame("events.txt", members);
    }

    @Test
    void readsTheTwoTopicsThatAreMadeForItAndNoOther() {
        Set<String> read = new TreeSet<>();
        for (String name : ConfigProvider.getConfig().getPropertyNames()) {
            if (name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic")) {
                read.add(ConfigProvider.getConfig().getValue(name, String.class));
            }
        }

        assertEquals(new TreeSet<>(TOPICS.keySet()), read);
    }

    @Test
    void listsNothingThatTellsALabel() throws IOException {
        for (String list : List.of("tables.txt", "events.txt")) {
            list(list)
                    .forEach((where, names) -> names.stream()
                            .filter(name -> !OF_NOBODY.contains(where + " " + name))
                            .forEach(name -> assertFalse(
                                    TELLING.matcher(words(name)).find(), () -> where + " has [" + name + "]")));
        }
    }

    /** A producer may add members within a version; whatever they say, nothing of it is kept. */
    @Test
    void keepsNothingOfAnEventButWhatItReads() throws IOException, SQLException {
        List<ConsumerRecord<String, byte[]>> strange = new ArrayList<>();
        for (Map.Entry<String, String> topic : TOPICS.entrySet()) {
            for (Path schema : schemas(topic.getKey(), topic.getValue())) {
                String event = schema.getFileName().toString().replace(".schema.json", "");
                if (event.startsWith("progress-marked") || event.startsWith("participant-anonymised")) {
                    continue;
                }
                JsonNode example = JSON.readTree(
                        schema.resolveSibling(event + ".example.json").toFile());
                spoil(example);
                strange.add(Topics.record(
                        topic.getValue().replace("-service", ""),
                        event,
                        ofNobodyElse(JSON.writeValueAsString(example)).getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertTrue(strange.size() > TOPICS.size(), strange::toString);

        inbox.receive(strange);

        for (String table : columns().keySet()) {
            for (String row : texts("select t::text from " + table + " t")) {
                assertFalse(row.contains(STRANGE), () -> table + " keeps " + row);
            }
        }
    }

    private static void assertSame(String list, Map<String, Set<String>> real) throws IOException {
        // As lines, so that what differs can be copied.
        assertEquals(
                lines(list(list)),
                lines(real),
                () -> "Is it no label, and gives it none away? Then it goes into " + LISTS.resolve(list) + ".");
    }

    private static String lines(Map<String, Set<String>> names) {
        return names.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Set<String>> list(String name) throws IOException {
        Map<String, Set<String>> list = new TreeMap<>();
        for (String line : Files.readAllLines(LISTS.resolve(name))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(":", 2);
                list.put(
                        parts[0].strip(),
                        Arrays.stream(parts[1].split(","))
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return list;
    }

    private static Map<String, Set<String>> columns() throws SQLException {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (String column : texts("""
                select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
                  and a.attnum > 0 and not a.attisdropped and c.relname <> 'flyway_schema_history'""")) {
            int dot = column.indexOf('.');
            columns.computeIfAbsent(column.substring(0, dot), table -> new TreeSet<>())
                    .add(column.substring(dot + 1));
        }
        return columns;
    }

    private static List<String> texts(String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    /** Files of the events that a topic carries, as its producer describes it. */
    private static List<Path> schemas(String topic, String producer) throws IOException {
        Path contracts = Path.of("..", producer, "contracts");
        JsonNode api = YAML.readTree(contracts.resolve("asyncapi.yaml").toFile());
        JsonNode channel = stream(api.path("channels"))
                .filter(candidate -> candidate.path("address").asText().equals(topic))
                .findFirst()
                .orElseThrow();
        List<Path> schemas = new ArrayList<>();
        channel.path("messages")
                .fieldNames()
                .forEachRemaining(message ->
                        schemas.add(contracts.resolve(api.at("/components/messages/" + message + "/payload/$ref")
                                .asText())));
        return schemas;
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    /** The names of all members that an event may have; one that may have others too could say anything. */
    private static void collect(Path file, JsonNode schema, String path, Set<String> names) {
        if (schema.has("properties")) {
            assertTrue(
                    schema.has("additionalProperties")
                            && !schema.path("additionalProperties").asBoolean(true),
                    () -> file + " lets " + (path.isEmpty() ? "the event" : path) + " have any member");
            schema.path("properties").properties().forEach(member -> {
                String name = path + member.getKey();
                if (member.getValue().at("/items/properties").isMissingNode()
                        && member.getValue().path("properties").isMissingNode()) {
                    names.add(name);
                }
                collect(file, member.getValue(), name + ".", names);
                collect(file, member.getValue().path("items"), name + ".", names);
            });
        }
    }

    /** With other ids: the tests that take the examples as they are take place beside this one. */
    private static String ofNobodyElse(String event) {
        Map<String, String> ids = new TreeMap<>();
        return UUIDS.matcher(event)
                .replaceAll(id -> ids.computeIfAbsent(
                        id.group(), known -> UUID.randomUUID().toString()));
    }

    private static void spoil(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.put("strange", STRANGE);
        }
        node.forEach(LabelBlindTest::spoil);
    }

    /** The words of a name: {@code maxDistanceKm} and {@code max_distance_km} are the same. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toLowerCase(Locale.ROOT);
    }
}
