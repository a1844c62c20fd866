package nl.doorstroom.reporting.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.testing.Topics;

/** Events as the other services send them, told one after the other; names stand for ids of this story alone. */
public final class Story {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String tenant;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Map<String, UUID> lastEvents = new HashMap<>();
    private final List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
    private Instant recordedAt = Instant.parse("2025-01-01T08:00:00Z");

    public Story(String tenant) {
        this.tenant = tenant;
    }

    /** When what is told next was recorded. */
    public Story on(String instant) {
        recordedAt = Instant.parse(instant);
        return this;
    }

    /** Another story about the same people, of which nothing is told yet. */
    public Story more(String instant) {
        Story more = new Story(tenant).on(instant);
        more.ids.putAll(ids);
        more.versions.putAll(versions);
        more.lastEvents.putAll(lastEvents);
        return more;
    }

    public UUID id(String name) {
        return ids.computeIfAbsent(name, any -> UUID.randomUUID());
    }

    public List<ConsumerRecord<String, byte[]>> events() {
        return List.copyOf(events);
    }

    /** The events since a number of them. */
    public List<ConsumerRecord<String, byte[]>> eventsFrom(int first) {
        return List.copyOf(events.subList(first, events.size()));
    }

    public Story employer(String employer, @Nullable String organisation) {
        return tell(
                "matching",
                "employer-changed",
                employer,
                fields("employerId", id(employer), "organisation", organisation, "validFrom", "2024-01-01"));
    }

    public Story programme(String programme, String organisation) {
        return tell(
                "trajectories",
                "programme-published",
                programme,
                fields(
                        "programmeId",
                        id(programme),
                        "kind",
                        "WORK_PROJECT",
                        "organisation",
                        organisation,
                        "releaseHours",
                        24,
                        "voluntary",
                        false,
                        "validFrom",
                        "2024-01-01"));
    }

    public Story trajectory(String trajectory, String person, String programme, String organisation, String from) {
        Map<String, Object> told = fields(
                "trajectoryId",
                id(trajectory),
                "participantId",
                id(person),
                "programmeId",
                id(programme),
                "organisation",
                organisation,
                "validFrom",
                from);
        tell("trajectories", "trajectory-registered", trajectory, told);
        return tell("trajectories", "trajectory-started", trajectory, told);
    }

    /** Another organisation carries it out from a day on. */
    public Story transferred(String trajectory, String person, String from, String to, String day) {
        return tell(
                "trajectories",
                "trajectory-transferred",
                trajectory,
                fields(
                        "trajectoryId",
                        id(trajectory),
                        "participantId",
                        id(person),
                        "validFrom",
                        day,
                        "fromOrganisation",
                        from,
                        "toOrganisation",
                        to));
    }

    public Story registered(String person) {
        return tell("participants", "participant-registered", person, fields("participantId", id(person)));
    }

    /** Forgotten, under every id under which the person was known. */
    public Story anonymised(String person, String... formerly) {
        List<UUID> known = new ArrayList<>(List.of(id(person)));
        for (String name : formerly) {
            known.add(id(name));
        }
        return tell("participants", "participant-anonymised", person, fields("participantIds", known));
    }

    /** Two registrations are of one person, who goes on as the first. */
    public Story merged(String merge, String survivor, String duplicate) {
        return tell("participants", "participants-merged", merge, wholeMerge(merge, survivor, duplicate));
    }

    public Story mergeUndone(String merge, String survivor, String duplicate) {
        return tell("participants", "merge-undone", merge, wholeMerge(merge, survivor, duplicate));
    }

    private Map<String, Object> wholeMerge(String merge, String survivor, String duplicate) {
        return fields("mergeId", id(merge), "survivorId", id(survivor), "duplicateId", id(duplicate));
    }

    public Story intake(String intake, String person, String day) {
        return tell(
                "participants",
                "intake-completed",
                intake,
                fields("intakeId", id(intake), "participantId", id(person), "number", 1, "validFrom", day));
    }

    /** A vacancy is offered to the person. */
    public Story proposed(String proposal, String person, String day) {
        return tell(
                "matching",
                "proposal-offered",
                proposal,
                fields(
                        "proposalId",
                        id(proposal),
                        "participantId",
                        id(person),
                        "vacancyId",
                        id("vacancy"),
                        "validFrom",
                        day));
    }

    public Story milestone(String event, String milestone, String trajectory, String person, String day) {
        Map<String, Object> told = fields(
                "milestoneId",
                id(milestone),
                "trajectoryId",
                id(trajectory),
                "participantId",
                id(person),
                "validFrom",
                day,
                "gapKind",
                "CERTIFICATE");
        return tell("trajectories", "milestone-" + event, milestone, told);
    }

    /** Closed too early: replaces the latest event of the milestone. */
    public Story milestoneOpenedAgain(String milestone, String trajectory, String person, String day) {
        Map<String, Object> told = fields(
                "supersedes",
                lastEvents.get(milestone),
                "milestoneId",
                id(milestone),
                "trajectoryId",
                id(trajectory),
                "participantId",
                id(person),
                "validFrom",
                day,
                "gapKind",
                "CERTIFICATE");
        return tell("trajectories", "milestone-planned", milestone, told);
    }

    /** @param steps each a day and a step, such as {@code 2025-03-01 4}; without a step nothing is known any more */
    public Story ladder(String person, String... steps) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (String step : steps) {
            String[] parts = step.split(" ", -1);
            told.add(fields(
                    "validFrom",
                    parts[0],
                    "step",
                    parts.length == 1 ? null : Integer.valueOf(parts[1]),
                    "asserted",
                    false,
                    "factIds",
                    List.of()));
        }
        return tell("participants", "ladder-changed", person, fields("participantId", id(person), "steps", told));
    }

    public Story condition(String condition, String person, String code, String status, String from) {
        return tell(
                "participants",
                "basic-condition-changed",
                condition,
                fields(
                        "conditionId",
                        id(condition),
                        "participantId",
                        id(person),
                        "condition",
                        code,
                        "status",
                        status,
                        "validFrom",
                        from,
                        "presentStatus",
                        status,
                        "presentFrom",
                        from));
    }

    public Story alternative(String alternative, String trajectory, String person, String programme, String from) {
        Map<String, Object> told = wholeAlternative(alternative, trajectory, person, programme);
        told.put("validFrom", from);
        return tell("trajectories", "alternative-started", alternative, told);
    }

    /** @param lastDay the day before the first one when it never was */
    public Story alternativeEnded(
            String alternative, String trajectory, String person, String programme, String lastDay) {
        Map<String, Object> told = wholeAlternative(alternative, trajectory, person, programme);
        told.put("endDate", lastDay);
        return tell("trajectories", "alternative-ended", alternative, told);
    }

    private Map<String, Object> wholeAlternative(
            String alternative, String trajectory, String person, String programme) {
        return fields(
                "alternativeId",
                id(alternative),
                "trajectoryId",
                id(trajectory),
                "participantId",
                id(person),
                "programmeId",
                id(programme),
                "kind",
                "VRIJWILLIGERSWERK");
    }

    /** @param plannedEnd null where none is planned */
    public Story instrument(
            String instrument,
            String trajectory,
            String person,
            String kind,
            String from,
            @Nullable String plannedEnd) {
        Map<String, Object> told = wholeInstrument(instrument, trajectory, person, kind, from);
        if (plannedEnd != null) {
            told.put("plannedEnd", plannedEnd);
        }
        return tell("trajectories", "instrument-started", instrument, told);
    }

    /** What was told of it last is replaced by where it stands. */
    public Story instrumentAt(
            String instrument, String trajectory, String person, String kind, String from, String workplace) {
        Map<String, Object> told = wholeInstrument(instrument, trajectory, person, kind, from);
        told.put("workplaceId", id(workplace));
        told.put("supersedes", lastEvents.get(instrument));
        return tell("trajectories", "instrument-started", instrument, told);
    }

    public Story instrumentEnded(String instrument, String trajectory, String person, String kind, String lastDay) {
        Map<String, Object> told = wholeInstrument(instrument, trajectory, person, kind, lastDay);
        told.put("reasonClass", "OTHER");
        return tell("trajectories", "instrument-ended", instrument, told);
    }

    public Story instrumentAnnulled(String instrument, String trajectory, String person, String kind, String from) {
        return tell(
                "trajectories",
                "instrument-annulled",
                instrument,
                wholeInstrument(instrument, trajectory, person, kind, from));
    }

    public Story wageValue(String instrument, String trajectory, String person, String day) {
        return tell(
                "trajectories",
                "wage-value-determined",
                instrument,
                fields(
                        "instrumentId",
                        id(instrument),
                        "trajectoryId",
                        id(trajectory),
                        "participantId",
                        id(person),
                        "validFrom",
                        day,
                        "remeasureBy",
                        day));
    }

    private Map<String, Object> wholeInstrument(
            String instrument, String trajectory, String person, String kind, String day) {
        return fields(
                "instrumentId",
                id(instrument),
                "trajectoryId",
                id(trajectory),
                "participantId",
                id(person),
                "kind",
                kind,
                "validFrom",
                day);
    }

    /** A group session with so many visitors of whom nobody knows who they are. */
    public Story sessionHeld(String session, String programme, String day, int anonymous) {
        return tell(
                "trajectories",
                "group-session-held",
                session,
                fields(
                        "sessionId",
                        id(session),
                        "seriesId",
                        id("series"),
                        "programmeId",
                        id(programme),
                        "validFrom",
                        day,
                        "anonymousCount",
                        anonymous,
                        "knownCount",
                        0));
    }

    public Story attended(String attendance, String session, String programme, String person, String day) {
        return tell(
                "trajectories",
                "group-session-attended",
                attendance,
                wholeAttendance(attendance, session, programme, person, day));
    }

    /** The person had not come: replaces the latest event of the attendance. */
    public Story notAttended(String attendance, String session, String programme, String person, String day) {
        Map<String, Object> told = wholeAttendance(attendance, session, programme, person, day);
        told.put("supersedes", lastEvents.get(attendance));
        return tell("trajectories", "group-session-attendance-annulled", attendance, told);
    }

    private Map<String, Object> wholeAttendance(
            String attendance, String session, String programme, String person, String day) {
        return fields(
                "attendanceId",
                id(attendance),
                "sessionId",
                id(session),
                "programmeId",
                id(programme),
                "participantId",
                id(person),
                "validFrom",
                day);
    }

    public Story household(String household, List<String> adults, String from) {
        return tell(
                "participants",
                "household-changed",
                household,
                fields(
                        "householdId",
                        id(household),
                        "adults",
                        adults.stream().map(this::id).toList(),
                        "householdSize",
                        adults.size(),
                        "validFrom",
                        from));
    }

    public Story benefit(String spell, String household, List<String> adults, String from) {
        return tell("participants", "benefit-started", spell, whole(spell, household, adults, from));
    }

    public Story benefitEnded(
            String spell, String household, List<String> adults, String from, String lastDay, String reasonClass) {
        Map<String, Object> told = whole(spell, household, adults, from);
        told.put("lastDay", lastDay);
        told.put("reasonClass", reasonClass);
        return tell("participants", "benefit-ended", spell, told);
    }

    /** Replaces the latest event of the spell. */
    public Story benefitCorrected(
            String spell,
            String household,
            List<String> adults,
            String from,
            @Nullable String lastDay,
            @Nullable String reasonClass) {
        Map<String, Object> told = whole(spell, household, adults, from);
        told.put("supersedes", lastEvents.get(spell));
        if (lastDay != null) {
            told.put("lastDay", lastDay);
        }
        if (reasonClass != null) {
            told.put("reasonClass", reasonClass);
        }
        return tell("participants", "benefit-corrected", spell, told);
    }

    public Story application(String application, String person, String day) {
        return tell(
                "participants",
                "benefit-application-registered",
                application,
                fields(
                        "applicationId",
                        id(application),
                        "participantId",
                        id(person),
                        "adults",
                        List.of(id(person)),
                        "kind",
                        "PW_ALGEMEEN",
                        "appliedOn",
                        day));
    }

    public Story benefitReduced(String spell, String household, List<String> adults, String from) {
        Map<String, Object> told = whole(spell, household, adults, from);
        told.remove("startDate");
        told.remove("householdSize");
        told.put("fromDate", from);
        told.put("hoursPerWeek", 8);
        return tell("participants", "benefit-reduced", spell, told);
    }

    private Map<String, Object> whole(String spell, String household, List<String> adults, String from) {
        return fields(
                "spellId",
                id(spell),
                "householdId",
                id(household),
                "householdSize",
                adults.size(),
                "adults",
                adults.stream().map(this::id).toList(),
                "kind",
                "PW_ALGEMEEN",
                "startDate",
                from);
    }

    public Story placement(
            String placement, String person, String employer, @Nullable String trajectory, String from, String hours) {
        return tell(
                "matching",
                "placement-started",
                placement,
                wholePlacement(placement, person, employer, trajectory, from, hours));
    }

    /** It never was: replaces the latest event of the placement by one that ends before it starts, as matching does. */
    public Story placementAnnulled(
            String placement, String person, String employer, @Nullable String trajectory, String from, String hours) {
        Map<String, Object> told = wholePlacement(placement, person, employer, trajectory, from, hours);
        told.put("endDate", LocalDate.parse(from).minusDays(1).toString());
        told.put("supersedes", lastEvents.get(placement));
        return tell("matching", "placement-corrected", placement, told);
    }

    private Map<String, Object> wholePlacement(
            String placement, String person, String employer, @Nullable String trajectory, String from, String hours) {
        return fields(
                "placementId",
                id(placement),
                "participantId",
                id(person),
                "employerId",
                id(employer),
                "trajectoryId",
                trajectory == null ? null : id(trajectory),
                "contractKind",
                "REGULIER",
                "startDate",
                from,
                "hoursPerWeek",
                new BigDecimal(hours));
    }

    public Story confirmed(String placement, String person, String day) {
        return tell(
                "matching",
                "placement-confirmed",
                placement,
                fields("placementId", id(placement), "participantId", id(person), "confirmedOn", day));
    }

    public Story ended(String placement, String person, String lastDay) {
        return tell(
                "matching",
                "placement-ended",
                placement,
                fields("placementId", id(placement), "participantId", id(person), "endDate", lastDay));
    }

    public Story crew(String crew, String programme) {
        return tell(
                "trajectories",
                "crew-opened",
                crew,
                fields("crewId", id(crew), "programmeId", id(programme), "capacity", 8, "validFrom", "2024-01-01"));
    }

    public Story crewCapacity(String crew, String programme, int capacity, String from) {
        return tell(
                "trajectories",
                "crew-capacity-changed",
                crew,
                fields("crewId", id(crew), "programmeId", id(programme), "capacity", capacity, "validFrom", from));
    }

    public Story crewClosed(String crew, String programme, String lastDay) {
        return tell(
                "trajectories",
                "crew-closed",
                crew,
                fields("crewId", id(crew), "programmeId", id(programme), "validFrom", lastDay));
    }

    /** So many hours of picking up litter, and 18 bags of it. */
    public Story work(String work, String crew, String programme, String day, String hours) {
        return tell("trajectories", "crew-work-recorded", work, wholeWork(work, crew, programme, day, hours));
    }

    /** Replaces the latest event of the record. */
    public Story workCorrected(String work, String crew, String programme, String day, String hours) {
        Map<String, Object> told = wholeWork(work, crew, programme, day, hours);
        told.put("supersedes", lastEvents.get(work));
        return tell("trajectories", "crew-work-recorded", work, told);
    }

    public Story workAnnulled(String work, String crew, String programme, String day) {
        Map<String, Object> told = wholeWork(work, crew, programme, day, "0");
        told.put("supersedes", lastEvents.get(work));
        told.keySet().removeAll(List.of("kind", "hours", "quantity", "unit"));
        return tell("trajectories", "crew-work-annulled", work, told);
    }

    private Map<String, Object> wholeWork(String work, String crew, String programme, String day, String hours) {
        return fields(
                "workRecordId",
                id(work),
                "crewId",
                id(crew),
                "programmeId",
                id(programme),
                "organisation",
                Putten.GRESBO,
                "kind",
                "ZWERFVUIL",
                "validFrom",
                day,
                "hours",
                new BigDecimal(hours),
                "quantity",
                18,
                "unit",
                "ZAK");
    }

    public Story worked(
            String attendance, String trajectory, String person, String programme, String day, String hours) {
        return tell(
                "trajectories",
                "hours-worked",
                attendance,
                wholeDay(attendance, trajectory, person, programme, day, hours, false));
    }

    /** A day for another organisation than that of the programme's other days. */
    public Story workedFor(
            String organisation,
            String attendance,
            String trajectory,
            String person,
            String programme,
            String day,
            String hours) {
        Map<String, Object> told = wholeDay(attendance, trajectory, person, programme, day, hours, false);
        told.put("organisation", organisation);
        return tell("trajectories", "hours-worked", attendance, told);
    }

    /** Replaces the latest event of the day. */
    public Story workedAnnulled(String attendance, String trajectory, String person, String programme, String day) {
        Map<String, Object> told = wholeDay(attendance, trajectory, person, programme, day, "0", true);
        told.put("supersedes", lastEvents.get(attendance));
        return tell("trajectories", "hours-worked", attendance, told);
    }

    private Map<String, Object> wholeDay(
            String attendance,
            String trajectory,
            String person,
            String programme,
            String day,
            String hours,
            boolean annulled) {
        return fields(
                "attendanceId",
                id(attendance),
                "trajectoryId",
                id(trajectory),
                "participantId",
                id(person),
                "programmeId",
                id(programme),
                "organisation",
                Putten.GRESBO,
                "day",
                day,
                "workedHours",
                new BigDecimal(hours),
                "absentHours",
                0,
                "annulled",
                annulled);
    }

    public Story placeTaken(String place, String crew, String trajectory, String person, String day) {
        return tell("trajectories", "crew-place-taken", place, wholePlace(place, crew, trajectory, person, day));
    }

    /** Takes the seat that the leaving of another place made free. */
    public Story placeRefilled(
            String place, String freedPlace, String crew, String trajectory, String person, String day) {
        Map<String, Object> told = wholePlace(place, crew, trajectory, person, day);
        told.put("freedPlaceId", id(freedPlace));
        return tell("trajectories", "crew-place-taken", place, told);
    }

    public Story placeFreed(String place, String crew, String trajectory, String person, String day) {
        Map<String, Object> told = wholePlace(place, crew, trajectory, person, day);
        told.put("cause", "PLACEMENT");
        return tell("trajectories", "crew-place-freed", place, told);
    }

    /** Replaces the latest event of the place. */
    public Story placeFreedAfterAll(
            String place, String crew, String trajectory, String person, String day, String cause) {
        Map<String, Object> told = wholePlace(place, crew, trajectory, person, day);
        told.put("cause", cause);
        told.put("supersedes", lastEvents.get(place));
        return tell("trajectories", "crew-place-freed", place, told);
    }

    private Map<String, Object> wholePlace(String place, String crew, String trajectory, String person, String day) {
        return fields(
                "placeId",
                id(place),
                "crewId",
                id(crew),
                "trajectoryId",
                id(trajectory),
                "participantId",
                id(person),
                "validFrom",
                day);
    }

    public Story placeOffered(
            String offer, String place, String crew, String trajectory, String person, String offeredOn) {
        return tell(
                "trajectories",
                "crew-place-offered",
                offer,
                fields(
                        "offerId",
                        id(offer),
                        "crewId",
                        id(crew),
                        "freedPlaceId",
                        id(place),
                        "trajectoryId",
                        id(trajectory),
                        "participantId",
                        id(person),
                        "validFrom",
                        offeredOn,
                        "expiresOn",
                        offeredOn));
    }

    /** Any event, with the stamp that every event has. */
    public Story tell(String service, String event, String aggregate, Map<String, Object> payload) {
        UUID aggregateId = id(aggregate);
        UUID eventId = UUID.randomUUID();
        Map<String, Object> stamped = new LinkedHashMap<>();
        stamped.put("eventId", eventId);
        stamped.put("aggregateId", aggregateId);
        stamped.put("aggregateVersion", versions.merge(aggregateId, 1, Integer::sum));
        stamped.put("tenant", tenant);
        stamped.put("recordedAt", recordedAt.toString());
        stamped.putAll(payload);
        try {
            events.add(Topics.record(service, event + ".v1", JSON.writeValueAsBytes(stamped)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        lastEvents.put(aggregate, eventId);
        // Later events are recorded later; a second lies between them so that a test can ask in between.
        recordedAt = recordedAt.plusSeconds(1);
        return this;
    }

    private static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                fields.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return fields;
    }
}
