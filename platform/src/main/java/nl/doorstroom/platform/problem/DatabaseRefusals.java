package nl.doorstroom.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;

import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Tells what an exception of the database layer means, by SQLSTATE (PostgreSQL manual, appendix A). */
public final class DatabaseRefusals {

    private DatabaseRefusals() {}

    /**
     * Whether trying again later may succeed: no connection, resources short, server going down, deadlock, lock not
     * available, too slow, a key that operators have to add, or somebody else changed the same aggregate first.
     */
    public static boolean isTransient(Throwable failure) {
        if (isOvertaken(failure)) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof RequestRefused refused && refused.type() == ProblemType.UNAVAILABLE) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // Agroal's acquisition time-out carries no state.
                return state == null
                        || state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("40")
                        || state.equals("55P03");
            }
        }
        return false;
    }

    /** Whether the connection has ended, or its server is going down: on another one the same work may succeed at once. */
    public static boolean isConnectionLost(Throwable failure) {
        String state = sqlState(failure);
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    /** Whether somebody else changed the same aggregate first. At a commit that is the last of several causes. */
    public static boolean isOvertaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the work took longer than a statement or a transaction may. Once, that is a busy database; each time, it is
     * the work itself.
     */
    public static boolean isTooSlow(Throwable failure) {
        SQLException refusal = sqlException(failure);
        if (refusal == null) {
            return false;
        }
        String state = refusal.getSQLState();
        // What Agroal says, without a state, to who goes on in a transaction that has passed its time.
        return state == null
                ? String.valueOf(refusal.getMessage()).contains("transaction has rolled back")
                : state.equals("57014");
    }

    /** Whether there is such a row already: somebody else was first. */
    public static boolean isDuplicate(Throwable failure) {
        return "23505".equals(sqlState(failure));
    }

    /** Whether the database cannot hold a value: out of range, malformed, or against a check. */
    static boolean isUnfit(Throwable failure) {
        String state = sqlState(failure);
        return state != null && (state.startsWith("22") || state.equals("23514"));
    }

    /** Whether a unique, exclusion or foreign key constraint said no: somebody else was first. */
    static boolean isConflict(Throwable failure) {
        String state = sqlState(failure);
        return state != null && (state.equals("23505") || state.equals("23P01") || state.equals("23503"));
    }

    private static @Nullable String sqlState(Throwable failure) {
        SQLException refusal = sqlException(failure);
        return refusal == null ? null : refusal.getSQLState();
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
