package nl.doorstroom.trajectories.training;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.trajectories.trajectory.ReasonClass;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainingTest {

    private static final String GREEN = "https://linkeddata.competentnl.nl/id/skill/groen";
    private static final String GARDEN = "http://data.europa.eu/esco/skill/tuin";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 27);

    private final Training training =
            new Training(UUID.randomUUID(), UUID.randomUUID(), details("Groen", GREEN), CLOCK);

    @ParameterizedTest
    @CsvSource(textBlock = """
            RUNNING,          correct, true
            RUNNING,          complete, true
            RUNNING,          breakOff, true
            RUNNING,          reopen, false
            RUNNING,          annul, true
            COMPLETED,        correct, false
            COMPLETED,        complete, false
            COMPLETED,        breakOff, false
            COMPLETED,        reopen, true
            COMPLETED,        annul, true
            BROKEN_OFF,       correct, false
            BROKEN_OFF,       complete, false
            BROKEN_OFF,       breakOff, false
            BROKEN_OFF,       reopen, true
            BROKEN_OFF,       annul, true
            ENTERED_IN_ERROR, correct, false
            ENTERED_IN_ERROR, complete, false
            ENTERED_IN_ERROR, breakOff, false
            ENTERED_IN_ERROR, reopen, false
            ENTERED_IN_ERROR, annul, false""")
    void goesOnlyThisWay(TrainingStatus from, String step, boolean allowed) {
        training.start(CLOCK);
        switch (from) {
            case COMPLETED -> training.complete(LAST, null, CLOCK);
            case BROKEN_OFF -> training.breakOff(LAST, "ANDERS", ReasonClass.OTHER, CLOCK);
            case ENTERED_IN_ERROR -> training.annul(CLOCK);
            case RUNNING -> {
                // As it begins.
            }
        }
        Consumer<Training> transition = switch (step) {
            case "correct" -> it -> it.correct(details("Anders", null), CLOCK);
            case "complete" -> it -> it.complete(LAST, null, CLOCK);
            case "breakOff" -> it -> it.breakOff(LAST, "ANDERS", ReasonClass.OTHER, CLOCK);
            case "reopen" -> it -> it.reopen(CLOCK);
            default -> it -> it.annul(CLOCK);
        };

        assertEquals(from, training.status());
        if (allowed) {
            transition.accept(training);
        } else {
            assertThrows(TrainingIsNot.class, () -> transition.accept(training));
        }
    }

    @Test
    void provesTheSkillThatItTeachesUnlessTheCertificateNamesAnother() {
        training.start(CLOCK);
        assertEquals(GREEN, training.complete(LAST, certificate(null), CLOCK).skillUri());
        training.reopen(CLOCK);

        assertEquals(GARDEN, training.complete(LAST, certificate(GARDEN), CLOCK).skillUri());
    }

    @Test
    void provesNothingWithoutACertificate() {
        training.start(CLOCK);
        TrainingCompleted completed = training.complete(LAST, null, CLOCK);

        assertNull(completed.skillUri());
        assertNull(completed.skillLevel());
    }

    @Test
    void replacesWhatWasToldLast() {
        UUID started = training.start(CLOCK).stamp().eventId();
        TrainingStarted corrected = training.correct(details("Tuin", null), CLOCK);
        UUID completed =
                training.complete(LAST, certificate(GARDEN), CLOCK).stamp().eventId();
        TrainingStarted reopened = training.reopen(CLOCK);
        TrainingAnnulled annulled = training.annul(CLOCK);

        assertEquals(started, corrected.stamp().supersedes());
        assertEquals(completed, reopened.stamp().supersedes());
        assertTrue(training.certificate().isEmpty());
        assertEquals(reopened.stamp().eventId(), annulled.stamp().supersedes());
    }

    @ParameterizedTest
    @CsvSource({
        "https://linkeddata.competentnl.nl/id/skill/x, COMPETENT_NL",
        "http://data.europa.eu/esco/skill/x, ESCO",
        "https://linkeddata.competentnl.nl/, ",
        "https://example.org/skill/x, ",
        "http://data.europa.eu/esco/met spatie, "
    })
    void knowsASchemeByItsUris(String uri, SkillScheme scheme) {
        assertEquals(scheme, SkillScheme.of(uri).orElse(null));
    }

    private static TrainingDetails details(String course, String skill) {
        return new TrainingDetails(
                course, "Vakschool", TrainingKind.VOCATIONAL, FIRST, null, skill, skill == null ? null : "Groen", null);
    }

    private static Certificate certificate(String skill) {
        return new Certificate("Praktijkverklaring", "G-1", null, skill, SkillLevel.GOED);
    }
}
