package nl.doorstroom.platform.personaldata;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.ComponentType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Shows entities to the person whom they are about, each with its parts. Everything that is stored is shown, so that a new
 * field cannot be forgotten, but for what says nothing to anybody outside: identifiers, of things and of colleagues,
 * ciphertext and stamps. Who keeps ciphertext shows it decrypted, in records of its own.
 */
@Singleton
public class StoredRecords {

    private static final Set<String> STAMPS = Set.of("tenant", "changedAt", "lastEventId");

    private final Instance<EntityManager> entities;
    private final ObjectMapper mapper;

    StoredRecords(Instance<EntityManager> entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /**
     * A section of entities that name their person by {@code participantId}, oldest first.
     *
     * @param parts entities that are shown within the first one
     */
    public PersonalData section(String name, Class<?> entity, Class<?>... parts) {
        return section(
                name,
                person -> entities.get()
                        .createQuery(
                                "from " + entity.getName() + " e where e.participantId = :person order by e.id", entity)
                        .setParameter("person", person)
                        .getResultList(),
                entity,
                parts);
    }

    /** A section of entities that are found in another way. */
    public <T> PersonalData section(
            String name,
            Function<UUID, ? extends List<? extends T>> find,
            Class<? extends T> entity,
            Class<?>... parts) {
        Set<Class<?>> shown = new HashSet<>(Set.of(parts));
        shown.add(entity);
        return new Section(
                name,
                Set.copyOf(shown),
                person -> find.apply(person).stream().map(this::record).toList());
    }

    /** One entity as the person reads it. */
    private JsonNode record(Object entity) {
        return record(Hibernate.unproxy(entity), entities.get().unwrap(SharedSessionContractImplementor.class));
    }

    private ObjectNode record(Object entity, SharedSessionContractImplementor session) {
        EntityPersister persister = session.getEntityPersister(null, entity);
        ObjectNode record = mapper.createObjectNode();
        String[] names = persister.getPropertyNames();
        Type[] types = persister.getPropertyTypes();
        for (int i = 0; i < names.length; i++) {
            Object value = persister.getValue(entity, i);
            boolean namesColleague = value instanceof String && names[i].endsWith("By");
            if (i != persister.getVersionPropertyIndex() && !STAMPS.contains(names[i]) && !namesColleague) {
                put(record, names[i].equals("createdAt") ? "recordedAt" : names[i], json(value, types[i], session));
            }
        }
        return record;
    }

    private static void put(ObjectNode record, String name, @Nullable JsonNode value) {
        if (value != null && !value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
            record.set(name, value);
        }
    }

    private @Nullable JsonNode json(@Nullable Object value, Type type, SharedSessionContractImplementor session) {
        if (value == null || value instanceof UUID || value instanceof byte[] || type instanceof EntityType) {
            return null;
        }
        if (type instanceof ComponentType component) {
            ObjectNode parts = mapper.createObjectNode();
            String[] names = component.getPropertyNames();
            for (int i = 0; i < names.length; i++) {
                put(
                        parts,
                        names[i],
                        json(component.getPropertyValue(value, i), component.getSubtypes()[i], session));
            }
            return parts;
        }
        if (value instanceof Collection<?> collection && type.isCollectionType()) {
            Type element = ((CollectionType) type).getElementType(session.getFactory());
            ArrayNode members = mapper.createArrayNode();
            for (Object member : collection) {
                JsonNode shown = element instanceof EntityType
                        ? record(Hibernate.unproxy(member), session)
                        : json(member, element, session);
                if (shown != null) {
                    members.add(shown);
                }
            }
            return members;
        }
        return mapper.valueToTree(value);
    }

    /** Records of some entities. */
    private record Section(String section, Set<Class<?>> entities, Function<UUID, List<JsonNode>> find)
            implements PersonalData {

        @Override
        public List<?> of(UUID person) {
            return find.apply(person);
        }
    }
}
