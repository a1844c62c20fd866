package nl.doorstroom.participants.team;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;

/** Contacts with people of the present tenant. */
@Singleton
public class ContactMoments implements PanacheRepositoryBase<ContactMoment, UUID> {

    /** At most {@code limit} contacts with a participant in the order of recording, after one that was seen. */
    public List<ContactMoment> list(UUID participantId, @Nullable UUID after, int limit) {
        return new PageQuery().where("participantId =", participantId).list(this, after, limit);
    }
}
