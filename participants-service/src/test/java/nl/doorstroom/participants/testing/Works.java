package nl.doorstroom.participants.testing;

import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Events about jobs and places in a crew, as other services send them. */
public final class Works {

    private Works() {}

    public static ConsumerRecord<String, byte[]> started(
            UUID placement, long sequence, String person, String startDate, String hours) {
        return started(placement, sequence, person, "REGULIER", startDate, hours);
    }

    public static ConsumerRecord<String, byte[]> started(
            UUID placement, long sequence, String person, String contractKind, String startDate, String hours) {
        return matching(
                "placement-started.v1", placement, sequence, job(placement, person, contractKind, startDate, hours));
    }

    public static ConsumerRecord<String, byte[]> changed(
            UUID placement, long sequence, String person, String startDate, String validFrom, String hours) {
        return matching(
                "placement-changed.v1",
                placement,
                sequence,
                job(placement, person, "REGULIER", startDate, hours) + ", \"validFrom\": \"" + validFrom + "\"");
    }

    public static ConsumerRecord<String, byte[]> corrected(
            UUID placement, long sequence, String person, String startDate, String hours) {
        return matching(
                "placement-corrected.v1", placement, sequence, job(placement, person, "REGULIER", startDate, hours));
    }

    /** Ended, or, with a last day before the first, annulled. */
    public static ConsumerRecord<String, byte[]> corrected(
            UUID placement, long sequence, String person, String startDate, String hours, String endDate) {
        return matching(
                "placement-corrected.v1",
                placement,
                sequence,
                job(placement, person, "REGULIER", startDate, hours) + ", \"endDate\": \"" + endDate + "\"");
    }

    public static ConsumerRecord<String, byte[]> ended(UUID placement, long sequence, String person, String endDate) {
        return matching(
                "placement-ended.v1",
                placement,
                sequence,
                "\"placementId\": \"%s\", \"participantId\": \"%s\", \"endDate\": \"%s\""
                        .formatted(placement, person, endDate));
    }

    public static ConsumerRecord<String, byte[]> taken(UUID place, long sequence, String person, String validFrom) {
        return record(
                "trajectories", "crew-place-taken.v1", Tokens.PUTTEN, place, sequence, place(place, person, validFrom));
    }

    public static ConsumerRecord<String, byte[]> freed(UUID place, long sequence, String person, String validFrom) {
        return record(
                "trajectories",
                "crew-place-freed.v1",
                Tokens.PUTTEN,
                place,
                sequence,
                place(place, person, validFrom) + ", \"cause\": \"PLACEMENT\"");
    }

    /**
     * Something that happens to a role in the neighbourhood.
     *
     * @param event {@code started}, {@code ended} or {@code annulled}
     */
    public static ConsumerRecord<String, byte[]> role(
            String event, UUID role, long sequence, String person, String validFrom) {
        return record(
                "trajectories",
                "neighbourhood-role-" + event + ".v1",
                Tokens.PUTTEN,
                role,
                sequence,
                "\"roleId\": \"%s\", \"participantId\": \"%s\", \"validFrom\": \"%s\""
                        .formatted(role, person, validFrom));
    }

    /**
     * Something that happens to a trajectory.
     *
     * @param event {@code started}, {@code aftercare-started}, {@code ended} and the like
     */
    public static ConsumerRecord<String, byte[]> trajectory(
            String event, UUID trajectory, long sequence, String person, String validFrom) {
        return trajectory(event, trajectory, sequence, person, validFrom, "COMPLETED");
    }

    public static ConsumerRecord<String, byte[]> trajectory(
            String event, UUID trajectory, long sequence, String person, String validFrom, String outcome) {
        return record(
                "trajectories",
                "trajectory-" + event + ".v1",
                Tokens.PUTTEN,
                trajectory,
                sequence,
                "\"trajectoryId\": \"%s\", \"participantId\": \"%s\", \"validFrom\": \"%s\", \"outcome\": \"%s\""
                        .formatted(trajectory, person, validFrom, outcome));
    }

    /** The end of a trajectory that led somewhere. */
    public static ConsumerRecord<String, byte[]> trajectoryTo(
            String destination, UUID trajectory, long sequence, String person, String lastDay) {
        return record("trajectories", "trajectory-ended.v1", Tokens.PUTTEN, trajectory, sequence, """
                "trajectoryId": "%s", "participantId": "%s", "validFrom": "%s", "outcome": "COMPLETED",
                "destination": "%s\"""".formatted(
                        trajectory, person, lastDay, destination));
    }

    /** A job in a tenant of choice. */
    public static ConsumerRecord<String, byte[]> startedIn(
            String tenant, String placement, String person, String startDate, String hours) {
        return record(
                "matching",
                "placement-started.v1",
                tenant,
                UUID.fromString(placement),
                1,
                job(UUID.fromString(placement), person, "REGULIER", startDate, hours));
    }

    /** A training in a tenant of choice that ended with a certificate. */
    public static ConsumerRecord<String, byte[]> certifiedIn(
            String tenant, String training, String person, String skillUri, String completedOn) {
        return record("trajectories", "training-completed.v1", tenant, UUID.fromString(training), 2, """
                "trainingId": "%s", "trajectoryId": "%s", "participantId": "%s", "kind": "VOCATIONAL",
                "validFrom": "%s", "skillUri": "%s", "skillScheme": "COMPETENT_NL",
                "skillLevel": "VOLDOENDE\"""".formatted(
                        training, training, person, completedOn, skillUri));
    }

    private static String place(UUID place, String person, String validFrom) {
        return """
                "placeId": "%s", "crewId": "%s", "trajectoryId": "%s", "participantId": "%s", "validFrom": "%s\"""".formatted(place, UUID.randomUUID(), UUID.randomUUID(), person, validFrom);
    }

    private static String job(UUID placement, String person, String contractKind, String startDate, String hours) {
        return """
                "placementId": "%s", "participantId": "%s", "employerId": "%s", "contractKind": "%s",
                "startDate": "%s", "hoursPerWeek": %s""".formatted(placement, person, UUID.randomUUID(), contractKind, startDate, hours);
    }

    private static ConsumerRecord<String, byte[]> matching(String event, UUID placement, long sequence, String fields) {
        return record("matching", event, Tokens.PUTTEN, placement, sequence, fields);
    }

    private static ConsumerRecord<String, byte[]> record(
            String service, String event, String tenant, UUID subject, long sequence, String fields) {
        return Topics.record(service, event, """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2026-03-02T10:00:00Z", %s}""".formatted(UUID.randomUUID(), subject, sequence, tenant, fields)
                .getBytes(UTF_8));
    }
}
