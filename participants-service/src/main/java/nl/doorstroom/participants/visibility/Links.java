package nl.doorstroom.participants.visibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;

/**
 * What links people to organisations. Beginning and end of a link may come in either order: the one tells who is linked
 * and the other until when, and neither takes back what the other told.
 */
@Singleton
public class Links {

    private final EntityManager entities;
    private final VisibilitySettings settings;
    private final Clock clock;

    Links(EntityManager entities, VisibilitySettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An organisation sees a person.
     *
     * @param source id of the trajectory, the referral or the membership that is the reason
     * @param organisation OIN
     * @param from first day; null: at once
     */
    public void open(LinkKind kind, UUID source, UUID participantId, String organisation, @Nullable LocalDate from) {
        link(kind, source, participantId).open(organisation, from);
    }

    /**
     * An organisation sees a person no longer.
     *
     * @param lastDay last day on which it does; null: it goes on after all
     */
    public void close(LinkKind kind, UUID source, UUID participantId, @Nullable LocalDate lastDay) {
        close(kind, source, participantId, lastDay, 0);
    }

    /**
     * Takes until when an organisation sees a person, unless something newer is known.
     *
     * @param lastDay last day on which it does; null: it goes on after all
     * @param sequence order of what was told of the source
     */
    public void close(LinkKind kind, UUID source, UUID participantId, @Nullable LocalDate lastDay, long sequence) {
        link(kind, source, participantId).close(lastDay, sequence);
    }

    /** The last day of a link whose reason ended on a day. */
    public LocalDate lastDayAfter(LocalDate end) {
        return end.plusDays(settings.daysAfterEnd());
    }

    /**
     * The organisations to which any of these people is linked today. Of a protected person no organisation is told
     * anything: it is not known who reads there.
     *
     * @return OINs
     */
    public Set<String> organisationsOf(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> values = new HashMap<>(Map.of("people", people, "today", DutchCalendar.today(clock)));
        return new TreeSet<>(query(
                "select l.organisation from ParticipantLink l where l.organisation is not null"
                        + " and l.participantId in :people and " + Visibility.openToday("l", "today")
                        + " and not exists (select 1 from Protection p where p.id = l.participantId and "
                        + Visibility.protectedToday("p", "today") + ")",
                values));
    }

    private Collection<String> query(String hql, Map<String, Object> values) {
        var query = entities.createQuery(hql, String.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private ParticipantLink link(LinkKind kind, UUID source, UUID participantId) {
        ParticipantLink known = entities.find(ParticipantLink.class, source);
        if (known == null) {
            known = new ParticipantLink(source, kind, participantId);
            entities.persist(known);
        }
        return known;
    }
}
