package nl.doorstroom.participants.participant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.visibility.Condition;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Participants of the present tenant, as far as the user may see them. */
@Singleton
public class ParticipantRepository implements PanacheRepositoryBase<Participant, UUID> {

    /** Letters that stand alone, as in {@code S.M.}, {@code S M} or {@code S}. */
    private static final Pattern INITIALS = Pattern.compile("\\s*\\p{L}(?:[.\\s]+\\p{L})*[.\\s]*");

    /** Behind every text that begins with what stands before it: names are ordered by their bytes. */
    private static final String BEHIND_ALL = "\uDBFF\uDFFF";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Visibility visibility;
    private final CurrentVertxRequest request;

    ParticipantRepository(Visibility visibility, CurrentVertxRequest request) {
        this.visibility = visibility;
        this.request = request;
    }

    /**
     * The registration with which everything about the person goes on. This is the gate of every request about one person:
     * whatever is changed of a closed file would come without anybody having looked at its term.
     *
     * @throws NotFound when the tenant has no such participant, or none whom the user may see
     * @throws ParticipantIsMerged when it was merged into another one, which it names
     * @throws FileIsClosed when a request that may change something asks for somebody whose file is closed
     */
    public Participant get(UUID id) {
        Participant participant = getEvenClosed(id);
        RoutingContext asked = request.getCurrent();
        if (asked != null && !READING.contains(asked.request().method())) {
            requireOpen(id);
        }
        return participant;
    }

    /**
     * What {@link #get} gives, for what is asked of a closed file too: that it is closed, reopened, held, copied or erased,
     * that a purpose of the law is served, and that a consent is withdrawn, which may be done at any time (GDPR, article 7).
     *
     * @throws NotFound when the tenant has no such participant, or none whom the user may see
     * @throws ParticipantIsMerged when it was merged into another one, which it names
     */
    public Participant getEvenClosed(UUID id) {
        Participant participant = getRegistration(id);
        participant.requireNotMerged();
        return participant;
    }

    /**
     * Before something is changed that another gate led to.
     *
     * @throws FileIsClosed when the person's file is closed
     */
    public void requireOpen(UUID id) {
        getEntityManager()
                .createQuery(
                        "select c.id from FileClosure c where c.participantId = :id and c.reopenedAt is null",
                        UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .ifPresent(closure -> {
                    throw new FileIsClosed(closure);
                });
    }

    /**
     * The registration itself, also one that was merged into another.
     *
     * @throws NotFound when the tenant has no such participant, or none whom the user may see
     */
    public Participant getRegistration(UUID id) {
        return findVisible(id).orElseThrow(() -> new NotFound("Participant", id));
    }

    /** Every id under which a person is known: the person's own first, then those of registrations that were merged into it. */
    public List<UUID> listRegistrationsOf(UUID id) {
        List<UUID> registrations = new ArrayList<>(List.of(id));
        for (int i = 0; i < registrations.size(); i++) {
            find("mergedInto", registrations.get(i)).stream()
                    .map(Participant::id)
                    .forEach(registrations::add);
        }
        return registrations;
    }

    /**
     * The registration with which everything about a person goes on; of nobody who is known here the id itself. No merge
     * changes it until the transaction ends.
     */
    public UUID personOf(UUID registration) {
        return findByIdOptional(registration, LockModeType.PESSIMISTIC_READ)
                .map(Participant::mergedInto)
                .map(this::personOf)
                .orElse(registration);
    }

    /** A participant whom the user may see. Who may see the one into whom a registration was merged may see that one too. */
    public Optional<Participant> findVisible(UUID id) {
        Condition visible = visibility.of("id");
        Map<String, Object> values = new HashMap<>(visible.values());
        values.put("id", id);
        return find("id = :id and (mergedInto is not null or " + visible.hql() + ")", values)
                .firstResultOptional()
                .filter(found -> found.mergedInto() == null
                        || findVisible(found.mergedInto()).isPresent());
    }

    /**
     * At most {@code limit} people whom the user may see, in the order of registration, after one that was seen.
     *
     * @param identification null: all of them
     */
    public List<Participant> list(@Nullable Identification identification, @Nullable UUID after, int limit) {
        Condition visible = visibility.of("id");
        return new PageQuery()
                .where(
                        "mergedInto is null and identification in",
                        identification == null ? List.of(Identification.values()) : List.of(identification))
                .suchThat(visible.hql(), visible.values())
                .list(this, after, limit);
    }

    /**
     * Whoever may see the person: nobody is registered twice.
     *
     * @param indexes of one number, under each version of the key
     */
    Optional<Participant> findByBsnIndex(List<byte[]> indexes) {
        return find("bsnIndex in ?1", indexes).firstResultOptional();
    }

    /**
     * At most {@code limit} people who fit, by family name, after one that was seen.
     *
     * @param only nobody else fits, since the number is this person's; null: no number was given
     */
    List<Participant> search(ParticipantSearch search, @Nullable UUID only, @Nullable UUID after, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>(List.of("mergedInto is null"));
        if (only != null) {
            conditions.add("id = :only");
            values.put("only", only);
        }
        if (search.birthDate() != null) {
            conditions.add("birthDate = :birthDate");
            values.put("birthDate", search.birthDate());
        }
        if (search.familyName() != null) {
            conditions.add("familyKey >= :family and familyKey < :familyEnd");
            begin(values, "family", key(search.familyName()));
        }
        if (search.givenName() != null) {
            addGivenName(search.givenName(), conditions, values);
        }
        if (after != null) {
            Participant seen = getRegistration(after);
            conditions.add("(familyKey, givenKey, id) > (:seenFamily, :seenGiven, :seen)");
            values.put("seenFamily", key(seen.name().familyName()));
            values.put("seenGiven", key(seen.name().givenName()));
            values.put("seen", after);
        }
        Condition visible = visibility.of("id");
        conditions.add(visible.hql());
        values.putAll(visible.values());
        return find(String.join(" and ", conditions) + " order by familyKey, givenKey, id", values)
                .page(0, limit)
                .list();
    }

    /** Initials fit whole names and the other way round, as far as both go: S.M. may be Sanne, and Sanne may be S. */
    private void addGivenName(String givenName, List<String> conditions, Map<String, Object> values) {
        if (INITIALS.matcher(givenName).matches()) {
            conditions.add("(givenInitials like concat(:initials, '%') or :initials like concat(givenInitials, '%'))");
            values.put("initials", text("select name_initials(:name)", givenName));
            return;
        }
        boolean alone = values.isEmpty();
        begin(values, "given", key(givenName));
        if (alone) {
            conditions.add("givenKey >= :given and givenKey < :givenEnd");
        } else {
            String initials = text("select name_initials(:name)", givenName);
            conditions.add("(givenKey >= :given and givenKey < :givenEnd"
                    + " or givenKey = givenInitials and givenInitials like concat(:initial, '%'))");
            values.put("initial", initials.substring(0, initials.offsetByCodePoints(0, 1)));
        }
    }

    private static void begin(Map<String, Object> values, String name, String key) {
        values.put(name, key);
        values.put(name + "End", key + BEHIND_ALL);
    }

    /**
     * Others who may be the same person: of the same birth date with a family name that differs by two letters at most, or
     * of the same name, whenever they were born. Not more than a hundred.
     */
    public List<Participant> listAlike(Participant participant) {
        Condition visible = visibility.of("id");
        Map<String, Object> values = new HashMap<>(visible.values());
        values.put("id", participant.id());
        values.put("born", participant.birthDate());
        values.put("family", key(participant.name().familyName()));
        values.put("given", key(participant.name().givenName()));
        return find(
                        "mergedInto is null and id <> :id and (birthDate = :born and cast(levenshtein_less_equal("
                                + "left(familyKey, 100), left(:family, 100), 2) as integer) <= 2"
                                + " or familyKey = :family and givenKey = :given) and " + visible.hql()
                                + " order by familyKey, givenKey, id",
                        values)
                .page(0, 100)
                .list();
    }

    /** What a name is compared by, as the database makes it. */
    String key(String name) {
        return text("select name_key(:name)", name);
    }

    private String text(String question, String name) {
        return (String) getEntityManager()
                .createNativeQuery(question)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** Gives a person a number: all that is stored of it at once, so that it can be found at any moment. */
    void setNumber(UUID id, Participant.SealedNumber number, int indexKey) {
        getEntityManager()
                .createNativeQuery("update participant set bsn_sealed = :sealed, bsn_index = :index,"
                        + " bsn_index_key = :indexKey, identification = 'BSN' where id = :id")
                .setParameter("sealed", number.encrypted())
                .setParameter("index", number.index())
                .setParameter("indexKey", indexKey)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Takes a person's number away, because another registration of the person gets it. */
    void clearNumber(UUID id) {
        getEntityManager()
                .createNativeQuery("update participant set bsn_sealed = null, bsn_index = null, identification = 'NONE'"
                        + " where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
