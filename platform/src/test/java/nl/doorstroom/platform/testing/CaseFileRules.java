package nl.doorstroom.platform.testing;

import java.io.IOException;
import java.lang.reflect.Field;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.metamodel.EntityType;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.personaldata.PersonalData;
import nl.doorstroom.platform.timeline.Timeline;
import nl.doorstroom.platform.timeline.TimelineKind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever a service keeps of people stands in their timelines and in the copies that they ask for. A service's test extends
 * this, adds {@code @QuarkusTest} and the real parts, and names what is left out, each with its reason.
 */
public abstract class CaseFileRules {

    /** What the mechanisms keep: the logs tell who did what, a copy is not copied, participants shows what it tells others. */
    private static final Set<String> OF_MECHANISMS = Set.of(
            "audit_entry", "data_key", "erased_person", "processing_log", "personal_data_copy", "protected_person");

    private static final Path TITLES =
            Path.of("..", "participants-service", "contracts", "code-lists", "personal-data-sections.yaml");

    @Inject
    Instance<EntityManagerFactory> factory;

    @Inject
    Instance<Timeline> timelines;

    @Inject
    @All
    List<PersonalData> kinds;

    @Inject
    CodeLists codes;

    @Inject
    Inbox inbox;

    /** Kinds of aggregates about people of which no timeline tells, each with its reason. */
    protected abstract Map<String, String> untold();

    /** Entities, by their simple names, and tables that are none, which no section shows, each with its reason. */
    protected abstract Map<String, String> unshown();

    @Test
    void tellsOfEveryAggregateAboutAPerson() {
        Set<String> known = timelineKinds().map(TimelineKind::aggregate).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(untold().keySet());
        Set<String> aggregates = entities()
                .filter(CaseFileRules::isAboutPerson)
                .map(entity -> kebab(root(entity)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(aggregates, known);
    }

    @Test
    void sortsEveryKindIntoAKnownCategoryAndAPermission() {
        Set<String> categories = codes.find(Timeline.CATEGORIES).orElseThrow().codes().stream()
                .map(CodeList.Entry::code)
                .collect(Collectors.toSet());
        timelineKinds().forEach(kind -> {
            assertTrue(categories.contains(kind.category()), kind.toString());
            assertTrue(Tokens.PERMISSIONS.contains(kind.permission()), kind.toString());
        });
    }

    @Test
    void showsThePersonEverythingThatIsKept() throws SQLException {
        Set<String> kept = entities()
                .filter(CaseFileRules::isAboutPerson)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        kept.addAll(tablesOfNoEntity());
        Set<String> shown = kinds.stream()
                .flatMap(kind -> kind.entities().stream())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        shown.addAll(unshown().keySet());

        assertEquals(kept, shown);
    }

    @Test
    void hasATitleForEverySection() throws IOException {
        Set<String> titles = Files.readAllLines(TITLES).stream()
                .filter(line -> line.contains("{code: "))
                .map(line -> line.replaceAll(".*\\{code: (\\w+),.*", "$1"))
                .collect(Collectors.toSet());
        Set<String> untitled = kinds.stream().map(PersonalData::section).collect(Collectors.toCollection(TreeSet::new));
        untitled.removeAll(titles);

        assertEquals(Set.of(), untitled);
    }

    /** The same event as it stands in the contract of participants. */
    @Test
    void preparesItsPartWhenAPersonAsksForACopy() throws IOException, SQLException {
        var requested = Topics.example("participants-service", "data-export-requested.v1");
        JsonNode event = Answer.read(new String(requested.value(), UTF_8));

        inbox.receive(List.of(requested));

        String export = event.path("exportId").asText();
        assertEquals(
                List.of(event.path("participantId").asText()),
                texts("select participant_id::text from personal_data_copy where id = '" + export + "'"));
        Optional<String> topic =
                ConfigProvider.getConfig().getOptionalValue("doorstroom.personal-data.topic", String.class);
        if (topic.isPresent()) {
            var ready = Topics.await(topic.get(), "data-export-part-ready", UUID.fromString(export));
            assertEquals(Set.of(), Topics.violations(ready));
            assertEquals(
                    -1,
                    new String(ready.value(), UTF_8)
                            .indexOf(event.path("participantId").asText()));
        }
    }

    private Stream<TimelineKind> timelineKinds() {
        return timelines.stream().flatMap(timeline -> timeline.kinds().stream());
    }

    private Stream<Class<?>> entities() {
        return factory.isResolvable()
                ? factory.get().getMetamodel().getEntities().stream().map(EntityType::getJavaType)
                : Stream.empty();
    }

    private Set<String> tablesOfNoEntity() throws SQLException {
        Set<String> tables = new TreeSet<>(texts("""
                select distinct c.table_name from information_schema.columns c
                where c.table_schema = 'public' and c.column_name in
                  ('participant_id', 'person_id', 'subject_id', 'data_subject_id', 'persons_in_work')"""));
        tables.removeAll(OF_MECHANISMS);
        entities()
                .forEach(entity -> tables.remove(((AbstractEntityPersister) factory.get()
                                .unwrap(SessionFactoryImplementor.class)
                                .getMappingMetamodel()
                                .getEntityDescriptor(entity))
                        .getTableName()));
        return tables;
    }

    private static boolean isAboutPerson(Class<?> entity) {
        return AboutPerson.class.isAssignableFrom(entity)
                || parent(entity).filter(CaseFileRules::isAboutPerson).isPresent();
    }

    private static Class<?> root(Class<?> entity) {
        return parent(entity).<Class<?>>map(CaseFileRules::root).orElse(entity);
    }

    private static Optional<Class<?>> parent(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ManyToOne.class))
                .<Class<?>>map(Field::getType)
                .findFirst();
    }

    private static String kebab(Class<?> entity) {
        return entity.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(String question) throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }
}
