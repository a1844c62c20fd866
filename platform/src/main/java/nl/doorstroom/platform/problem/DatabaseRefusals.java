package nl.doorstroom.platform.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;

import jakarta.persistence.OptimisticLockException;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Tells what an exception of the database layer means, by SQLSTATE (PostgreSQL manual, appendix A). */
public final class DatabaseRefusals {

    private DatabaseRefusals() {}

    /**
     * Whether trying again later may succeed: no connection, resources short, server going down, deadlock, lock not
     * available, or somebody else changed the same aggregate first.
     */
    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean overtaken = isOvertaken(cause);
            // JSON that cannot be read is an IOException too, and stays unreadable however often it is tried.
            boolean unreachable = cause instanceof IOException && !(cause instanceof JsonProcessingException);
            if (overtaken || unreachable || cause instanceof SQLTransientException) {
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

    /** Whether somebody else changed the same aggregate first. */
    public static boolean isOvertaken(Throwable failure) {
        return failure instanceof OptimisticLockException || failure instanceof StaleStateException;
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
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
