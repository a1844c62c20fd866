package nl.doorstroom.participants.skill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.outbox.Ids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SkillTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, Integer> STRENGTH = Map.of("SELF", 1, "FOREMAN", 2, "TEST", 3, "CERTIFICATE", 4);
    private static final byte[] LABEL = {1};

    @ParameterizedTest
    @CsvSource({
        "about a later day,               GOED SELF 2026-01-01, NIET SELF 2026-01-02,          NIET",
        "about an earlier day,            GOED SELF 2026-01-02, NIET CERTIFICATE 2026-01-01,   GOED",
        "of a weaker source on that day,  GOED TEST 2026-01-01, NIET FOREMAN 2026-01-01,       GOED",
        "of a stronger source,            GOED TEST 2026-01-01, NIET CERTIFICATE 2026-01-01,   NIET",
        "of the same source and day,      GOED SELF 2026-01-01, ONVOLDOENDE SELF 2026-01-01,   ONVOLDOENDE",
    })
    void takesTheStatementThatCounts(String second, String one, String other, String known) {
        Skill skill = aSkill();

        state(skill, one);
        SkillRecorded event = state(skill, other);

        assertEquals(known, event.level(), second);
        assertEquals(Optional.of(known), skill.known().map(SkillStated::level), second);
        assertEquals(2, skill.history().size(), second);
        assertNull(event.stamp().supersedes(), second);
    }

    @Test
    void goesBackToWhatIsLeftWhenAStatementIsWithdrawn() {
        Skill skill = aSkill();
        state(skill, "GOED SELF 2026-01-01");
        UUID wrong = state(skill, "NIET TEST 2026-02-01").stamp().eventId();

        SkillRecorded event = withdraw(skill, wrong).orElseThrow();

        assertEquals("GOED", event.level());
        assertEquals(wrong, event.stamp().supersedes());
        assertEquals(Optional.of(wrong), skill.history().get(2).withdrawsId());
        assertEquals(Optional.empty(), skill.history().get(2).stated());
    }

    @Test
    void isUnknownAgainWhenNothingStands() {
        Skill skill = aSkill();
        UUID only = state(skill, "NIET SELF 2026-01-01").stamp().eventId();

        SkillRecorded event = withdraw(skill, only).orElseThrow();

        assertNull(event.level());
        assertEquals(Optional.empty(), skill.known());
        assertEquals("GOED", state(skill, "GOED SELF 2025-01-01").level());
    }

    @Test
    void withdrawsAStatementOnceAndNothingElse() {
        Skill skill = aSkill();
        UUID only = state(skill, "GOED SELF 2026-01-01").stamp().eventId();
        UUID withdrawal = withdraw(skill, only).orElseThrow().stamp().eventId();

        assertThrows(StatementIsWithdrawn.class, () -> withdraw(skill, only));
        assertEquals(Optional.empty(), withdraw(skill, withdrawal));
        assertEquals(Optional.empty(), withdraw(skill, UUID.randomUUID()));
        assertEquals(2, skill.history().size());
    }

    /** Statements about different days or of different sources count the same in whichever order they come in. */
    @Test
    void concludesTheSameInWhicheverOrderStatementsComeIn() {
        Random chance = new Random(11);
        List<String> levels = List.of("GOED", "VOLDOENDE", "ONVOLDOENDE", "NIET");
        for (int round = 0; round < 200; round++) {
            List<String> statements = new ArrayList<>();
            for (int day = 1; day <= 3; day++) {
                for (String source : STRENGTH.keySet()) {
                    if (chance.nextBoolean()) {
                        statements.add(levels.get(chance.nextInt(4)) + " " + source + " 2026-01-0" + day);
                    }
                }
            }
            Optional<SkillStated> known = concluded(statements);
            Collections.shuffle(statements, chance);
            assertEquals(known, concluded(statements), statements.toString());
            assertEquals(statements.isEmpty(), known.isEmpty());
        }
    }

    @Test
    void belongsToTheSchemeThatDefinesIt() {
        String competentNl = "https://linkeddata.competentnl.nl/id/skill/x";
        String esco = "http://data.europa.eu/esco/skill/x";

        assertTrue(SkillScheme.COMPETENT_NL.defines(competentNl));
        assertTrue(SkillScheme.ESCO.defines(esco));
        assertNotEquals(SkillScheme.ESCO.defines(competentNl), SkillScheme.ESCO.defines(esco));
        assertNotEquals(SkillScheme.COMPETENT_NL.defines("https://example.nl/123456782"), true);
    }

    private static Optional<SkillStated> concluded(List<String> statements) {
        Skill skill = aSkill();
        statements.forEach(statement -> state(skill, statement));
        return skill.known();
    }

    private static Skill aSkill() {
        return new Skill(
                Ids.next(), "https://linkeddata.competentnl.nl/id/skill/x", SkillScheme.COMPETENT_NL, LABEL, CLOCK);
    }

    private static SkillRecorded state(Skill skill, String text) {
        String[] parts = text.split(" ", -1);
        return skill.state(
                new SkillStated(parts[0], parts[1], LocalDate.parse(parts[2])),
                LABEL,
                null,
                STRENGTH::get,
                "user",
                CLOCK);
    }

    private static Optional<SkillRecorded> withdraw(Skill skill, UUID statement) {
        return skill.withdraw(statement, STRENGTH::get, "user", CLOCK);
    }
}
