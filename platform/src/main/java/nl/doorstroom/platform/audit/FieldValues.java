package nl.doorstroom.platform.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.ComponentType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** The state of an entity as texts, by the path of each field: {@code name.familyName}, {@code details.hoursMax}. */
@Singleton
class FieldValues {

    /** What every change changes, or what says nothing of the entity. */
    private static final Set<String> STAMPS = Set.of("tenant", "createdAt", "changedAt", "lastEventId");

    private final ObjectMapper mapper;

    FieldValues(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The fields that have a value.
     *
     * @param before whether collections are asked for as they were when they were read
     */
    Map<String, String> of(
            EntityPersister persister, Object @Nullable [] state, SessionFactoryImplementor factory, boolean before) {
        Map<String, String> fields = new TreeMap<>();
        if (state == null) {
            return fields;
        }
        String[] names = persister.getPropertyNames();
        Type[] types = persister.getPropertyTypes();
        for (int i = 0; i < names.length; i++) {
            boolean says = i != persister.getVersionPropertyIndex() && !STAMPS.contains(names[i]);
            if (says && !(types[i] instanceof EntityType)) {
                flatten(names[i], json(state[i], types[i], factory, before), fields);
            }
        }
        return fields;
    }

    private @Nullable JsonNode json(
            @Nullable Object value, Type type, SessionFactoryImplementor factory, boolean before) {
        if (value == null) {
            return null;
        }
        if (type instanceof ComponentType component) {
            ObjectNode parts = mapper.createObjectNode();
            String[] names = component.getPropertyNames();
            for (int i = 0; i < names.length; i++) {
                parts.set(
                        names[i],
                        json(component.getPropertyValue(value, i), component.getSubtypes()[i], factory, before));
            }
            return parts;
        }
        if (type instanceof CollectionType collection) {
            Type element = collection.getElementType(factory);
            if (element instanceof EntityType || !Hibernate.isInitialized(value)) {
                // Parts with an identity have entries of their own; what was not read was not changed.
                return null;
            }
            ArrayNode members = mapper.createArrayNode();
            for (Object member : members(value, before)) {
                members.add(json(member, element, factory, before));
            }
            return members;
        }
        if (value instanceof byte[] bytes) {
            // Encrypted already, or a blind index: it is enough to see that it became another.
            return mapper.getNodeFactory().textNode("bytes " + UUID.nameUUIDFromBytes(bytes));
        }
        return mapper.valueToTree(value);
    }

    private static Collection<?> members(Object value, boolean before) {
        Object members = before && value instanceof PersistentCollection<?> loaded ? loaded.getStoredSnapshot() : value;
        if (members instanceof Map<?, ?> snapshotOfSet) {
            return snapshotOfSet.values();
        }
        return members instanceof Collection<?> collection ? collection : List.of();
    }

    private static void flatten(String path, @Nullable JsonNode value, Map<String, String> fields) {
        if (value == null || value.isNull()) {
            return;
        }
        if (value.isObject()) {
            value.properties().forEach(field -> flatten(path + "." + field.getKey(), field.getValue(), fields));
        } else {
            fields.put(path, value.isTextual() ? value.textValue() : value.toString());
        }
    }
}
