package nl.doorstroom.platform.audit;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.runtime.StartupEvent;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Tells the audit log of every entity that Hibernate stores, changes or removes, so that no resource and no projector can
 * forget to. An update of nothing but an aggregate's version has no entry: the part that changed has its own.
 */
@Singleton
class EntityChanges implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private static final long serialVersionUID = 1L;

    private final transient AuditLog log;
    private final transient FieldValues fields;

    EntityChanges(AuditLog log, FieldValues fields) {
        this.log = log;
        this.fields = fields;
    }

    /** Before anything else of the service starts, so before the first change. */
    void listen(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            Instance<EntityManagerFactory> entities) {
        if (!entities.isResolvable()) {
            // A service without entities has no Hibernate.
            return;
        }
        var listeners = entities.get().unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        write(AuditAction.CREATE, event.getEntity(), event.getPersister(), event.getSession(), null, event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        write(
                AuditAction.UPDATE,
                event.getEntity(),
                event.getPersister(),
                event.getSession(),
                event.getOldState(),
                event.getState());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        write(
                AuditAction.DELETE,
                event.getEntity(),
                event.getPersister(),
                event.getSession(),
                event.getDeletedState(),
                null);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void write(
            AuditAction action,
            Object entity,
            EntityPersister persister,
            SharedSessionContractImplementor session,
            Object @Nullable [] before,
            Object @Nullable [] after) {
        Map<String, AuditLog.Value> values = differences(
                fields.of(persister, before, session.getFactory(), true),
                fields.of(persister, after, session.getFactory(), false));
        if (action == AuditAction.UPDATE && values.isEmpty()) {
            return;
        }
        Object root = root(entity, session);
        log.changed(
                action,
                new AuditLog.Change(
                        person(entity, session),
                        kind(root),
                        id(root, session),
                        kind(entity),
                        id(entity, session),
                        values));
    }

    static Map<String, AuditLog.Value> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, AuditLog.Value> values = new TreeMap<>();
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            String was = before.get(path);
            String became = after.get(path);
            if (!Objects.equals(was, became)) {
                values.put(path, new AuditLog.Value(was, became));
            }
        }
        return values;
    }

    private static @Nullable UUID person(Object entity, SharedSessionContractImplementor session) {
        for (Object part = entity; part != null; part = parent(part, session)) {
            if (part instanceof AboutPerson about) {
                return about.participantId();
            }
        }
        return null;
    }

    private static Object root(Object entity, SharedSessionContractImplementor session) {
        Object root = entity;
        for (Object part = entity; part != null; part = parent(part, session)) {
            root = part;
        }
        return root;
    }

    /** What an entity is a part of. */
    private static @Nullable Object parent(Object entity, SharedSessionContractImplementor session) {
        EntityPersister persister = session.getEntityPersister(null, entity);
        Type[] types = persister.getPropertyTypes();
        for (int i = 0; i < types.length; i++) {
            if (types[i] instanceof EntityType) {
                return Hibernate.unproxy(persister.getValue(entity, i));
            }
        }
        return null;
    }

    private static UUID id(Object entity, SharedSessionContractImplementor session) {
        return (UUID) session.getEntityPersister(null, entity).getIdentifier(entity, session);
    }

    private static String kind(Object entity) {
        return AuditEntry.kindOf(Hibernate.getClass(entity));
    }
}
