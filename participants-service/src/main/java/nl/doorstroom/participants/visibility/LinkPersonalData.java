package nl.doorstroom.participants.visibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** Which other organisations may see the person, why and until when. */
@Singleton
class LinkPersonalData implements PersonalData {

    private final EntityManager entities;

    LinkPersonalData(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String section() {
        return "organisations";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(ParticipantLink.class);
    }

    @Override
    public List<?> of(UUID person) {
        return entities
                .createQuery(
                        "from ParticipantLink l where l.participantId = :person and l.organisation is not null"
                                + " order by l.id",
                        ParticipantLink.class)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .map(link -> new Link(link.organisation(), link.kind(), link.validFrom(), link.validTo()))
                .toList();
    }

    record Link(
            @Nullable String organisation,
            LinkKind reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
