package nl.doorstroom.platform.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;

import com.fasterxml.jackson.core.JsonParseException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import org.hibernate.StaleStateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class DatabaseRefusalsTest {

    private static final String AWAY = "transient";
    private static final String OVERTAKEN = "transient, overtaken";
    private static final String TOO_SLOW = "transient, too slow";
    private static final String CONFLICT = "conflict";
    private static final String DUPLICATE = "conflict, duplicate";
    private static final String UNFIT = "unfit";
    private static final String ANYTHING_ELSE = "";

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new SQLException("no connection", "08001"), AWAY),
                arguments(new SQLException("out of memory", "53200"), AWAY),
                arguments(new SQLException("going down", "57P01"), AWAY),
                arguments(new SQLException("deadlock", "40P01"), AWAY),
                arguments(new SQLException("cannot be serialized", "40001"), AWAY),
                arguments(new SQLException("lock not available", "55P03"), AWAY),
                arguments(new SQLException("Acquisition timeout while waiting for new connection"), AWAY),
                arguments(new SQLTransientConnectionException(), AWAY),
                arguments(new SQLException("canceling statement due to statement timeout", "57014"), TOO_SLOW),
                arguments(new SQLException("Failing fast as the transaction has rolled back"), TOO_SLOW),
                arguments(new OptimisticLockException(), OVERTAKEN),
                arguments(new StaleStateException("stale"), OVERTAKEN),
                arguments(
                        new QuarkusTransactionException(
                                new RollbackException().initCause(new OptimisticLockException())),
                        OVERTAKEN),
                arguments(new SQLException("duplicate key", "23505"), DUPLICATE),
                arguments(new SQLException("exclusion", "23P01"), CONFLICT),
                arguments(new SQLException("foreign key", "23503"), CONFLICT),
                arguments(new SQLException("out of range", "22003"), UNFIT),
                arguments(new SQLException("check", "23514"), UNFIT),
                arguments(new SQLException("not permitted", "42501"), ANYTHING_ELSE),
                arguments(new IOException("Request too large"), ANYTHING_ELSE),
                arguments(new JsonParseException(null, "not JSON"), ANYTHING_ELSE),
                arguments(new IllegalStateException(), ANYTHING_ELSE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhatAFailureMeansHoweverDeepItLies(Throwable failure, String meaning) {
        assertEquals(meaning, meaning(failure));
        assertEquals(meaning, meaning(new IllegalStateException("wrapped", new RuntimeException(failure))));
    }

    private static String meaning(Throwable failure) {
        return Stream.of(
                        DatabaseRefusals.isTransient(failure) ? "transient" : "",
                        DatabaseRefusals.isOvertaken(failure) ? "overtaken" : "",
                        DatabaseRefusals.isTooSlow(failure) ? "too slow" : "",
                        DatabaseRefusals.isConflict(failure) ? "conflict" : "",
                        DatabaseRefusals.isDuplicate(failure) ? "duplicate" : "",
                        DatabaseRefusals.isUnfit(failure) ? "unfit" : "")
                .filter(word -> !word.isEmpty())
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }
}
