package nl.doorstroom.platform.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import jakarta.persistence.metamodel.EntityType;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.tenancy.CurrentTenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every entity of a service, taken from Hibernate's own list, is stored, changed and removed, and each of these leaves an
 * entry in the audit log, sealed by the key of the person whom it is about. A service's test extends this, adds
 * {@code @QuarkusTest} and the real parts, and names the entities that are about nobody, each with its reason.
 *
 * <p>The values are made up, so the tables are copies without the rules of the domain, which hide the real ones for one
 * transaction that is rolled back.
 */
public abstract class AuditWalk {

    /** What the audit log itself needs, and Flyway's own. */
    private static final String NOT_COPIED =
            "'audit_entry', 'audit_seal', 'processing_log', 'data_key', 'flyway_schema_history'";

    private final Map<String, String> aboutNobody;

    @Inject
    EntityManager entities;

    @Inject
    EntityManagerFactory factory;

    /** @param aboutNobody by the simple name of an entity why nobody's data can be in it */
    protected AuditWalk(Map<String, String> aboutNobody) {
        this.aboutNobody = new TreeMap<>(aboutNobody);
    }

    @BeforeAll
    static void copyTheTables() throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists without_rules cascade");
            statement.execute("create schema without_rules");
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select quote_ident(tablename) from pg_tables"
                    + " where schemaname = 'public' and tablename not in (" + NOT_COPIED + ")")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute(
                        "create table without_rules." + table + " (like public." + table + " including defaults)");
            }
            statement.execute("grant usage on schema without_rules to service_app");
            statement.execute("grant all on all tables in schema without_rules to service_app");
        }
    }

    @Test
    void leavesAnEntryOfEveryChangeOfEveryEntity() {
        Set<String> unknown = new HashSet<>(aboutNobody.keySet());
        for (EntityType<?> entity : factory.getMetamodel().getEntities()) {
            unknown.remove(entity.getName());
            assertThrows(
                    Walked.class,
                    () -> CurrentTenant.call(Tokens.PUTTEN, () -> {
                        entities.createNativeQuery("select set_config('search_path', 'without_rules, public', true)")
                                .getSingleResult();
                        walk(entity.getJavaType());
                        throw new Walked();
                    }));
        }
        assertEquals(Set.of(), unknown, "named, and no entity");
    }

    private void walk(Class<?> type) {
        Object entity = stored(type);
        UUID id = (UUID) read(field(type, Id.class), entity);
        assertEntry(type, id, "CREATE");

        if (!type.isAnnotationPresent(Immutable.class)) {
            boolean changed = change(entity);
            entities.flush();
            if (changed) {
                assertEntry(type, id, "UPDATE");
            }
        }

        entities.remove(entity);
        entities.flush();
        assertEntry(type, id, "DELETE");
    }

    private void assertEntry(Class<?> type, UUID id, String action) {
        List<?> found = entities.createNativeQuery("select participant_id, sealed_for,"
                        + " cardinality(fields), changes is not null from audit_entry"
                        + " where entity_id = :id and action = :action")
                .setParameter("id", id)
                .setParameter("action", action)
                .getResultList();
        assertEquals(1, found.size(), action + " of a " + type.getSimpleName() + " has one entry");
        Object[] entry = (Object[]) found.get(0);
        if (aboutNobody.containsKey(type.getSimpleName())) {
            assertEquals(null, entry[0], type.getSimpleName() + " is about nobody");
        } else {
            assertEquals(entry[1], entry[0], type.getSimpleName() + " is sealed by another key than a person's");
        }
        assertTrue(((Number) entry[2]).intValue() > 0, action + " of a " + type.getSimpleName() + " names no field");
        assertEquals(true, entry[3], action + " of a " + type.getSimpleName() + " has no values");
    }

    private Object stored(Class<?> type) {
        Object entity = sample(type, 1);
        for (Field field : fields(type)) {
            if (field.isAnnotationPresent(ManyToOne.class)) {
                write(field, entity, stored(field.getType()));
            }
        }
        entities.persist(entity);
        entities.flush();
        return entity;
    }

    /** @return whether a field became another; there may be none that can */
    private static boolean change(Object entity) {
        for (Field field : fields(entity.getClass())) {
            Column column = field.getAnnotation(Column.class);
            boolean may = field.getDeclaringClass() != Aggregate.class
                    && !field.isAnnotationPresent(Id.class)
                    && !field.isAnnotationPresent(TenantId.class)
                    && !field.isAnnotationPresent(ManyToOne.class)
                    && !field.isAnnotationPresent(OneToMany.class)
                    && (column == null || column.updatable());
            if (may) {
                writeAsTheEntityDoes(field, entity, value(field.getGenericType(), 2));
                stamp(entity);
                return true;
            }
        }
        return false;
    }

    /** As each change of an aggregate does: of a collection alone Hibernate would store the members and tell nobody. */
    private static void stamp(Object entity) {
        fields(entity.getClass()).stream()
                .filter(field -> field.getDeclaringClass() == Aggregate.class
                        && field.getName().equals("changedAt"))
                .forEach(field -> writeAsTheEntityDoes(field, entity, Instant.ofEpochSecond(2)));
    }

    /** By the method that Hibernate put into the class to notice the change. */
    private static void writeAsTheEntityDoes(Field field, Object entity, Object value) {
        try {
            Method writer = accessible(field.getDeclaringClass()
                    .getDeclaredMethod("$$_hibernate_write_" + field.getName(), field.getType()));
            writer.invoke(entity, value);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError("[" + field + "] cannot be changed", failure);
        }
    }

    private static Object sample(Class<?> type, int seed) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object sample = constructor.newInstance();
            for (Field field : fields(type)) {
                boolean own = field.getDeclaringClass() == Aggregate.class
                        && !field.getType().equals(UUID.class)
                        && !field.getType().equals(Instant.class);
                if (!own
                        && !field.isAnnotationPresent(TenantId.class)
                        && !field.isAnnotationPresent(ManyToOne.class)
                        && !field.isAnnotationPresent(OneToMany.class)) {
                    write(field, sample, value(field.getGenericType(), seed));
                }
            }
            return sample;
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError("A " + type.getSimpleName() + " cannot be made up", failure);
        }
    }

    private static Object value(Type type, int seed) {
        if (type instanceof ParameterizedType many) {
            Object member = value(many.getActualTypeArguments()[0], seed);
            return many.getRawType() == Set.class ? new HashSet<>(Set.of(member)) : new ArrayList<>(List.of(member));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return constants[seed % constants.length];
        }
        if (plain.isRecord()) {
            return sampleRecord(plain, seed);
        }
        if (plain.isAnnotationPresent(Embeddable.class)) {
            return sample(plain, seed);
        }
        Map<Class<?>, Object> values = Map.of(
                String.class, "text " + seed,
                UUID.class, UUID.randomUUID(),
                LocalDate.class, LocalDate.of(2026, 1, seed),
                Instant.class, Instant.ofEpochSecond(seed),
                BigDecimal.class, BigDecimal.valueOf(seed),
                byte[].class, new byte[] {(byte) seed});
        if (values.containsKey(plain)) {
            return values.get(plain);
        }
        if (plain == LocalTime.class) {
            return LocalTime.of(seed, 0);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return seed == 1;
        }
        if (plain == long.class || plain == Long.class) {
            return (long) seed;
        }
        if (plain == int.class || plain == Integer.class) {
            return seed;
        }
        throw new AssertionError("No value is known of a " + plain);
    }

    private static Object sampleRecord(Class<?> type, int seed) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), seed))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError("A " + type.getSimpleName() + " cannot be made up", failure);
        }
    }

    private static Field field(Class<?> type, Class<? extends Annotation> annotation) {
        return fields(type).stream()
                .filter(field -> field.isAnnotationPresent(annotation))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no " + annotation));
    }

    private static Collection<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.isSynthetic()
                        && !field.isAnnotationPresent(Transient.class)
                        && !field.getName().startsWith("$$")) {
                    fields.add(accessible(field));
                }
            }
        }
        return fields;
    }

    private static <T extends AccessibleObject> T accessible(T member) {
        member.setAccessible(true);
        return member;
    }

    private static Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void write(Field field, Object owner, Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Rolls back what was made up. */
    private static final class Walked extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
