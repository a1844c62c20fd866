package nl.doorstroom.platform.personaldata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditEntries;
import nl.doorstroom.platform.audit.AuditEntry;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.timeline.Timeline;
import nl.doorstroom.platform.timeline.TimelineKind;

/**
 * What was changed of what had been recorded of a person (GDPR, article 16), by the audit log: of everything that the copy
 * shows whole without a further permission. Like a section it tells nothing of ids and colleagues; what is sealed is named only,
 * since its section shows it.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class Corrections {

    private static final int PORTION = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Set<String> COLLEAGUES = Set.of("responsible", "professional", "userId");

    /** As the audit log has bytes, and how their fields are called. */
    private static final String SEALED = "bytes ";

    private final AuditEntries entries;
    private final Instance<Timeline> timelines;
    private final Registrations registrations;
    private final String service;
    private final Map<String, String> sections = new HashMap<>();

    Corrections(
            AuditEntries entries,
            Instance<Timeline> timelines,
            Registrations registrations,
            @All List<PersonalData> kinds,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entries = entries;
        this.timelines = timelines;
        this.registrations = registrations;
        this.service = service;
        kinds.stream()
                .filter(kind -> kind.permission().isEmpty() && !kind.showsSomeRows())
                .sorted(Comparator.comparing(PersonalData::section))
                .forEach(kind -> kind.entities()
                        .forEach(entity -> sections.putIfAbsent(AuditEntry.kindOf(entity), kind.section())));
    }

    /** All that are known of a person, under whatever id it was registered, the oldest first. */
    List<Correction> of(UUID person) {
        Map<String, TimelineKind> shared = timelines.stream()
                .flatMap(timeline -> timeline.kinds().stream())
                .collect(Collectors.toMap(TimelineKind::aggregate, Function.identity()));
        List<UUID> same = registrations.of(person);
        Set<UUID> subjects = new HashSet<>(same);
        timelines.forEach(timeline -> same.forEach(registration -> subjects.addAll(timeline.alsoAbout(registration))));
        List<Correction> found = new ArrayList<>();
        for (UUID subject : subjects) {
            UUID last = null;
            List<AuditEntry> portion;
            do {
                portion = entries.listUpdates(subject, last, PORTION);
                boolean own = same.contains(subject);
                if (!own) {
                    load(portion);
                }
                for (AuditEntry entry : portion) {
                    last = entry.id();
                    if (own || concerns(person, entry, shared)) {
                        correction(entry).ifPresent(found::add);
                    }
                }
            } while (portion.size() == PORTION);
        }
        found.sort(Comparator.comparing(Correction::at));
        return found;
    }

    private void load(List<AuditEntry> portion) {
        portion.stream()
                .filter(entry -> entry.aggregateId() != null)
                .collect(Collectors.groupingBy(
                        AuditEntry::aggregate, Collectors.mapping(AuditEntry::aggregateId, Collectors.toSet())))
                .forEach((aggregate, ids) -> timelines.forEach(timeline -> timeline.load(aggregate, ids)));
    }

    /** Of what is kept under a household the person has seen no more than what the timeline tells of. */
    private static boolean concerns(UUID person, AuditEntry entry, Map<String, TimelineKind> shared) {
        TimelineKind kind = shared.get(entry.aggregate());
        UUID aggregate = entry.aggregateId();
        return kind != null
                && aggregate != null
                && kind.path().apply(person, aggregate).isPresent();
    }

    private Optional<Correction> correction(AuditEntry entry) {
        String section = sections.get(entry.entity());
        List<Correction.Field> fields = entry.fields().stream()
                .filter(field -> !isColleague(field.path()) && !isId(field.before()) && !isId(field.after()))
                .map(Corrections::field)
                .toList();
        return section == null || fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Correction(entry.recordedAt(), entry.organisation(), section, fields, service));
    }

    private static Correction.Field field(AuditEntry.Field field) {
        return isSealed(field.before()) || isSealed(field.after())
                ? new Correction.Field(field.path().replaceFirst("Sealed$", ""), null, null)
                : new Correction.Field(field.path(), field.before(), field.after());
    }

    /** Users are known by whatever the identity provider calls them. */
    private static boolean isColleague(String path) {
        return path.endsWith("By") || COLLEAGUES.contains(path);
    }

    private static boolean isSealed(@Nullable String value) {
        return value != null && value.startsWith(SEALED);
    }

    private static boolean isId(@Nullable String value) {
        return value != null && !isSealed(value) && ID.matcher(value).find();
    }
}
