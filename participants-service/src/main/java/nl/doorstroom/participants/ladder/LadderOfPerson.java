package nl.doorstroom.participants.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of the ladder: the way, and what was stated. */
@Singleton
class LadderOfPerson implements PersonalData {

    private final LadderRepository ladders;
    private final LadderStatementRepository statements;

    LadderOfPerson(LadderRepository ladders, LadderStatementRepository statements) {
        this.ladders = ladders;
        this.statements = statements;
    }

    @Override
    public String section() {
        return "participationLadder";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Ladder.class, LadderStatement.class);
    }

    @Override
    public List<?> of(UUID person) {
        return Stream.concat(
                        ladders.findByIdOptional(person).stream().flatMap(ladder -> ladder.periods().stream()),
                        statements.list(person).stream().map(Stated::from))
                .toList();
    }

    record Stated(
            int step,
            LocalDate statedOn,
            String basis,
            @Nullable String withdrawalReason) {

        static Stated from(LadderStatement statement) {
            return new Stated(statement.step(), statement.statedOn(), statement.basis(), statement.withdrawalReason());
        }
    }
}
