package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Crews of the present tenant, with their places, free seats, waiting entries and offers. */
@Singleton
public class CrewRepository implements PanacheRepositoryBase<Crew, UUID> {

    private final EntityManager entities;
    private final Visibility visibility;
    private final Registrations people;

    CrewRepository(EntityManager entities, Visibility visibility, Registrations people) {
        this.entities = entities;
        this.visibility = visibility;
        this.people = people;
    }

    /** @throws NotFound when the tenant has no such crew, or the user's organisation does not execute it */
    public Crew get(UUID id) {
        return visible(findByIdOptional(id), id);
    }

    /**
     * A crew whose places nobody else gives out until this transaction ends. Whoever changes anything about places starts
     * with this, before any other row: so two changes wait for each other and never block each other.
     */
    public Crew getLocked(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    Crew lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Crew", id));
    }

    private Crew visible(Optional<Crew> found, UUID id) {
        return found.filter(crew -> visibility.covers(crew.organisation())).orElseThrow(() -> new NotFound("Crew", id));
    }

    /** What was told last of the free places of a crew, if anything was. */
    Optional<CrewOpening> findOpening(UUID crewId) {
        return Optional.ofNullable(entities.find(CrewOpening.class, crewId));
    }

    /** Those that the user may see, in the order of registration; a filter that is null lets all through. */
    public List<Crew> list(CrewFilter filter, @Nullable UUID after, int limit) {
        PageQuery query = new PageQuery()
                .where("programmeId =", filter.programmeId())
                .where("foreman =", filter.foreman())
                .where("organisation =", filter.organisation())
                .where("organisation =", visibility.onlyOrganisation())
                .where("validFrom <=", filter.on());
        if (filter.on() != null) {
            query.suchThat("lastDay is null or lastDay >= :day", Map.of("day", filter.on()));
        }
        if (filter.workKind() != null) {
            query.suchThat("array_position(workKinds, :kind) > 0", Map.of("kind", filter.workKind()));
        }
        if (filter.hasFreePlaces() != null) {
            query.suchThat(
                    (filter.hasFreePlaces() ? "id in" : "id not in")
                            + " (select s.crewId from FreeSeat s where s.state = :open and not exists"
                            + " (select 1 from PlaceOffer o where o.freeSeatId = s.id and o.status in :pending))",
                    Map.of("open", SeatState.OPEN, "pending", OfferStatus.PENDING));
        }
        return query.list(this, after, limit);
    }

    /** People who have a place on a day, by seat. */
    public List<CrewPlace> listPlaces(UUID crewId, LocalDate on) {
        return entities.createQuery(
                        "from CrewPlace p where p.crewId = :crew and p.validFrom <= :day"
                                + " and (p.freeFrom is null or p.freeFrom > :day) order by p.seat",
                        CrewPlace.class)
                .setParameter("crew", crewId)
                .setParameter("day", on)
                .getResultList();
    }

    /**
     * How full crews are, by their ids; what is offered and what is free is told of this moment.
     *
     * @param on the day on which places are counted
     */
    public Map<UUID, Occupancy> occupancy(Collection<UUID> crewIds, LocalDate on) {
        return entities.createQuery(
                        "select new nl.doorstroom.trajectories.crew.Occupancy(c.id,"
                                + " (select count(p) from CrewPlace p where p.crewId = c.id and p.validFrom <= :day"
                                + " and (p.freeFrom is null or p.freeFrom > :day)),"
                                + " (select count(o) from PlaceOffer o where o.crewId = c.id and o.status in :pending),"
                                + " (select count(s) from FreeSeat s where s.crewId = c.id and s.state = :open"
                                + " and not exists (select 1 from PlaceOffer k where k.freeSeatId = s.id"
                                + " and k.status in :pending))) from Crew c where c.id in :crews",
                        Occupancy.class)
                .setParameter("crews", crewIds)
                .setParameter("day", on)
                .setParameter("pending", OfferStatus.PENDING)
                .setParameter("open", SeatState.OPEN)
                .getResultStream()
                .collect(Collectors.toMap(Occupancy::crewId, Function.identity()));
    }

    /** @throws NotFound when the crew has no such place, or one of somebody whom the user may not see */
    public CrewPlace getPlace(UUID crewId, UUID placeId) {
        return Optional.ofNullable(entities.find(CrewPlace.class, placeId))
                .filter(place -> place.crewId().equals(crewId) && visibility.covers(place.participantId()))
                .orElseThrow(() -> new NotFound("Crew place", placeId));
    }

    /** @throws NotFound when the crew has no such offer, or one to somebody whom the user may not see */
    public PlaceOffer getOffer(UUID crewId, UUID offerId) {
        return Optional.ofNullable(entities.find(PlaceOffer.class, offerId))
                .filter(offer -> offer.crewId().equals(crewId) && visibility.covers(offer.participantId()))
                .orElseThrow(() -> new NotFound("Offer", offerId));
    }

    /** @throws NotFound when the crew's list never had this entry, or it is of somebody whom the user may not see */
    public WaitingEntry getEntry(UUID crewId, UUID entryId) {
        return Optional.ofNullable(entities.find(WaitingEntry.class, entryId))
                .filter(entry -> entry.crewId().equals(crewId) && visibility.covers(entry.participantId()))
                .orElseThrow(() -> new NotFound("Entry", entryId));
    }

    /** Offers of a crew to people whom the user may see, in the order they were made. */
    public List<PlaceOffer> listOffers(UUID crewId, @Nullable OfferStatus status, @Nullable UUID after, int limit) {
        var query = entities.createQuery(
                        "from PlaceOffer o where o.crewId = :crew and o.participantId not in :hidden"
                                + (status == null ? "" : " and o.status = :status")
                                + (after == null ? "" : " and o.id > :after") + " order by o.id",
                        PlaceOffer.class)
                .setParameter("crew", crewId)
                .setParameter("hidden", visibility.hidden())
                .setMaxResults(limit);
        if (status != null) {
            query.setParameter("status", status);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** The waiting list in its order: who lost a place to a job that was not there comes first, then by entry. */
    List<WaitingEntry> listWaitingEntries(UUID crewId) {
        return entities.createQuery(
                        "from WaitingEntry e where e.crewId = :crew and e.state = :waiting"
                                + " order by e.returned desc, e.enteredAt, e.id",
                        WaitingEntry.class)
                .setParameter("crew", crewId)
                .setParameter("waiting", WaitingState.WAITING)
                .getResultList();
    }

    /** Every offer of a crew to some registrations, oldest first. */
    List<PlaceOffer> listOffersTo(UUID crewId, Collection<UUID> people) {
        return entities.createQuery(
                        "from PlaceOffer o where o.crewId = :crew and o.participantId in :people order by o.id",
                        PlaceOffer.class)
                .setParameter("crew", crewId)
                .setParameter("people", people)
                .getResultList();
    }

    /** Places of some registrations, in whichever crew, that were not free again by a day. */
    List<CrewPlace> listPlacesOf(Collection<UUID> people, LocalDate today) {
        return entities.createQuery(
                        "from CrewPlace p where (p.freeFrom is null or p.freeFrom > :today)"
                                + " and p.participantId in :people",
                        CrewPlace.class)
                .setParameter("people", people)
                .setParameter("today", today)
                .getResultList();
    }

    /** When a place went past somebody who waits, and why, oldest first; a proposal counts when it is approved. */
    public List<PassedBy> listPassings(UUID entryId) {
        return entities.createQuery(
                        "select new nl.doorstroom.trajectories.crew.PassedBy(coalesce(o.offeredOn, p.passedOn), p.reason)"
                                + " from Passing p left join PlaceOffer o on o.id = p.offerId where p.entry.id = :entry"
                                + " and (p.offerId is null or o.offeredOn is not null) order by p.id",
                        PassedBy.class)
                .setParameter("entry", entryId)
                .getResultList();
    }

    /** Seats that are free or will be, offered or not, in the order in which they are. */
    public List<FreeSeat> listOpenSeats(UUID crewId) {
        return entities.createQuery(
                        "from FreeSeat s where s.crewId = :crew and s.state = :open order by s.freeFrom, s.seat",
                        FreeSeat.class)
                .setParameter("crew", crewId)
                .setParameter("open", SeatState.OPEN)
                .getResultList();
    }

    /** Those of them that are offered to nobody. */
    List<FreeSeat> listOpenSeatsWithoutOffer(UUID crewId) {
        return entities.createQuery(
                        "from FreeSeat s where s.crewId = :crew and s.state = :open and not exists (select 1"
                                + " from PlaceOffer o where o.freeSeatId = s.id and o.status in :pending)"
                                + " order by s.freeFrom, s.seat",
                        FreeSeat.class)
                .setParameter("crew", crewId)
                .setParameter("open", SeatState.OPEN)
                .setParameter("pending", OfferStatus.PENDING)
                .getResultList();
    }

    /** The period in which a seat was free, which some place or offer names. */
    public FreeSeat getSeat(UUID id) {
        return entities.find(FreeSeat.class, id);
    }

    /** The period in which the seat of a place is free, whatever has become of it. */
    Optional<FreeSeat> findSeatFreedBy(UUID placeId) {
        return entities.createQuery("from FreeSeat s where s.freedPlaceId = :place", FreeSeat.class)
                .setParameter("place", placeId)
                .getResultStream()
                .findFirst();
    }

    /** A place that the person has on a day or will have after it. */
    Optional<CrewPlace> findPlaceFrom(UUID participantId, LocalDate day) {
        return entities.createQuery(
                        "from CrewPlace p where p.participantId in :people"
                                + " and (p.freeFrom is null or (p.freeFrom > :day and p.freeFrom > p.validFrom))",
                        CrewPlace.class)
                .setParameter("people", people.of(participantId))
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The place that a person has, with no end in sight; there is at most one for each registration of the person. */
    Optional<CrewPlace> findHeldPlace(UUID participantId) {
        return entities.createQuery(
                        "from CrewPlace p where p.participantId in :people and p.freeFrom is null order by p.id",
                        CrewPlace.class)
                .setParameter("people", people.of(participantId))
                .getResultStream()
                .findFirst();
    }

    Optional<CrewPlace> findPlaceFreedBy(UUID placementId) {
        return entities.createQuery(
                        "from CrewPlace p where p.freedByPlacementId = :placement and p.releaseAnnulled = false",
                        CrewPlace.class)
                .setParameter("placement", placementId)
                .getResultStream()
                .findFirst();
    }

    /** Places of a trajectory that are not free from a day on: with no end in sight, or with a later one. */
    List<CrewPlace> listPlacesKeptAfter(UUID trajectoryId, LocalDate freeFrom) {
        return entities.createQuery(
                        "from CrewPlace p where p.trajectoryId = :trajectory and (p.freeFrom is null"
                                + " or (p.freeFrom > :day and p.freeFrom > p.validFrom)) order by p.id",
                        CrewPlace.class)
                .setParameter("trajectory", trajectoryId)
                .setParameter("day", freeFrom)
                .getResultList();
    }

    List<WaitingEntry> listWaitingOf(UUID trajectoryId) {
        return entities.createQuery(
                        "from WaitingEntry e where e.trajectoryId = :trajectory and e.state = :waiting"
                                + " order by e.crewId",
                        WaitingEntry.class)
                .setParameter("trajectory", trajectoryId)
                .setParameter("waiting", WaitingState.WAITING)
                .getResultList();
    }

    Optional<WaitingEntry> findWaiting(UUID crewId, UUID trajectoryId) {
        return listWaitingOf(trajectoryId).stream()
                .filter(entry -> entry.crewId().equals(crewId))
                .findFirst();
    }

    Optional<WaitingEntry> findLongestWaiting(UUID participantId) {
        return entities.createQuery(
                        "from WaitingEntry e where e.participantId in :people and e.state = :waiting"
                                + " order by e.enteredAt, e.id",
                        WaitingEntry.class)
                .setParameter("people", people.of(participantId))
                .setParameter("waiting", WaitingState.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<PlaceOffer> findPendingOffer(UUID crewId, UUID trajectoryId) {
        return entities.createQuery(
                        "from PlaceOffer o where o.crewId = :crew and o.trajectoryId = :trajectory"
                                + " and o.status in :pending",
                        PlaceOffer.class)
                .setParameter("crew", crewId)
                .setParameter("trajectory", trajectoryId)
                .setParameter("pending", OfferStatus.PENDING)
                .getResultStream()
                .findFirst();
    }

    List<PlaceOffer> listOffersExpiredBefore(UUID crewId, LocalDate day) {
        return entities.createQuery(
                        "from PlaceOffer o where o.crewId = :crew and o.status = :open and o.expiresOn < :day"
                                + " order by o.id",
                        PlaceOffer.class)
                .setParameter("crew", crewId)
                .setParameter("open", OfferStatus.OPEN)
                .setParameter("day", day)
                .getResultList();
    }

    /** In the order of their ids, after one that was seen. */
    List<UUID> listCrewsWithOffersExpiredBefore(LocalDate day, UUID after, int limit) {
        return entities.createQuery(
                        "select distinct o.crewId from PlaceOffer o where o.status = :open and o.expiresOn < :day"
                                + " and o.crewId > :after order by o.crewId",
                        UUID.class)
                .setParameter("open", OfferStatus.OPEN)
                .setParameter("day", day)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Places of a crew with no end in sight. */
    long countHeld(UUID crewId) {
        return entities.createQuery(
                        "select count(p) from CrewPlace p where p.crewId = :crew and p.freeFrom is null", Long.class)
                .setParameter("crew", crewId)
                .getSingleResult();
    }

    /** Offers of a crew for which a seat is kept: they are not answered, or not even approved yet. */
    long countPendingOffers(UUID crewId) {
        return entities.createQuery(
                        "select count(o) from PlaceOffer o where o.crewId = :crew and o.status in :pending", Long.class)
                .setParameter("crew", crewId)
                .setParameter("pending", OfferStatus.PENDING)
                .getSingleResult();
    }

    /** Places of a crew that somebody has on a day, or will have after it. */
    public List<CrewPlace> listHeldPlaces(UUID crewId, LocalDate day) {
        return entities.createQuery(
                        "from CrewPlace p where p.crewId = :crew and (p.freeFrom is null"
                                + " or (p.freeFrom > :day and p.freeFrom > p.validFrom)) order by p.id",
                        CrewPlace.class)
                .setParameter("crew", crewId)
                .setParameter("day", day)
                .getResultList();
    }

    /** The free seats on which some people sit, by their ids. */
    public Map<UUID, FreeSeat> seatsOf(Collection<CrewPlace> places) {
        return entities.createQuery("from FreeSeat s where s.id in :ids", FreeSeat.class)
                .setParameter("ids", places.stream().map(CrewPlace::freeSeatId).toList())
                .getResultStream()
                .collect(Collectors.toMap(FreeSeat::id, Function.identity()));
    }

    /** Every offer of a free seat, oldest first. */
    List<PlaceOffer> listOffersOf(UUID freeSeatId) {
        return entities.createQuery("from PlaceOffer o where o.freeSeatId = :seat order by o.id", PlaceOffer.class)
                .setParameter("seat", freeSeatId)
                .getResultList();
    }

    /** Seats of a crew that somebody left, and that were free from a day of a period on; in the order in which they opened. */
    public List<FreeSeat> listRefills(
            UUID crewId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable SeatState state,
            @Nullable UUID after,
            int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("crew", crewId));
        StringBuilder query = new StringBuilder("from FreeSeat s where s.crewId = :crew and s.cause is not null");
        add(query, values, " and s.freeFrom >= :from", "from", from);
        add(query, values, " and s.freeFrom <= :until", "until", until);
        add(query, values, " and s.state = :state", "state", state);
        add(query, values, " and s.id > :after", "after", after);
        var found =
                entities.createQuery(query + " order by s.id", FreeSeat.class).setMaxResults(limit);
        values.forEach(found::setParameter);
        return found.getResultList();
    }

    private static void add(
            StringBuilder query, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }

    /** Offers of a crew that are not answered or not approved yet, oldest first. */
    public List<PlaceOffer> listPendingOffers(UUID crewId) {
        return entities.createQuery(
                        "from PlaceOffer o where o.crewId = :crew and o.status in :pending order by o.id",
                        PlaceOffer.class)
                .setParameter("crew", crewId)
                .setParameter("pending", OfferStatus.PENDING)
                .getResultList();
    }

    /** Crews that are not over on a day, in the order of their ids, after one that was seen. */
    List<Crew> listRunning(LocalDate day, UUID after, int limit) {
        return find("not woundUp and (lastDay is null or lastDay >= ?1) and id > ?2 order by id", day, after)
                .range(0, limit - 1)
                .list();
    }

    /** Crews whose last day has passed and that are not wound up, in the order of their ids, after one that was seen. */
    List<UUID> listToWindUp(LocalDate day, UUID after, int limit) {
        return entities.createQuery(
                        "select c.id from Crew c where not c.woundUp and c.lastDay < :day and c.id > :after order by c.id",
                        UUID.class)
                .setParameter("day", day)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Integer> listHeldSeats(UUID crewId) {
        return entities.createQuery(
                        "select p.seat from CrewPlace p where p.crewId = :crew and p.freeFrom is null", Integer.class)
                .setParameter("crew", crewId)
                .getResultList();
    }

    /** First day on which a seat is free of everybody who had it. */
    Optional<LocalDate> findLastFreedOn(UUID crewId, int seat) {
        return Optional.ofNullable(entities.createQuery(
                        "select max(p.freeFrom) from CrewPlace p where p.crewId = :crew and p.seat = :seat",
                        LocalDate.class)
                .setParameter("crew", crewId)
                .setParameter("seat", seat)
                .getSingleResult());
    }

    void add(Object row) {
        entities.persist(row);
    }

    void reread(Object row) {
        entities.refresh(row);
    }
}
