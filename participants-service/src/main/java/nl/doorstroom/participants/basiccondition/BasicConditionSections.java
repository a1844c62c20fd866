package nl.doorstroom.participants.basiccondition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.casefile.CodedSection;
import nl.doorstroom.participants.casefile.RestrictedCodes;
import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of the own basic conditions; the restricted ones by who may see them. */
@Singleton
class BasicConditionSections {

    private final BasicConditionRepository conditions;
    private final BasicConditionRegister register;
    private final RestrictedCodes restricted;

    BasicConditionSections(
            BasicConditionRepository conditions, BasicConditionRegister register, RestrictedCodes restricted) {
        this.conditions = conditions;
        this.register = register;
        this.restricted = restricted;
    }

    @Produces
    @Singleton
    PersonalData open() {
        return section("basicConditions", false);
    }

    @Produces
    @Singleton
    PersonalData restricted() {
        return section("restrictedBasicConditions", true);
    }

    private PersonalData section(String name, boolean ofRestricted) {
        return new CodedSection(
                name,
                Set.of(BasicCondition.class, BasicConditionStatement.class),
                ofRestricted,
                person -> shown(person, ofRestricted));
    }

    private List<?> shown(UUID person, boolean ofRestricted) {
        return conditions.listByParticipant(person).stream()
                .filter(condition ->
                        restricted.restricts(BasicConditionRegister.CONDITIONS, condition.code()) == ofRestricted)
                .flatMap(condition -> condition.statements().stream()
                        .map(statement -> new Shown(
                                condition.code(),
                                statement.status(),
                                statement.validFrom(),
                                register.evidence(condition, statement).orElse(null),
                                statement.recordedAt())))
                .toList();
    }

    record Shown(
            String code,
            String status,
            LocalDate validFrom,
            @Nullable String evidence,
            Instant recordedAt) {}
}
