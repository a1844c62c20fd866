package nl.doorstroom.platform.processinglog;

import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * Stands around the transaction of a request that only reads. When that is over, and has given back its connection, the
 * lines go to {@link ReadLogWriter}; the answer leaves when they are durable. What a request that changes something logs
 * belongs into its transaction, so that both are there or neither is.
 */
@Transactional
@Interceptor
@Priority(LinesBeforeAnswer.AROUND_THE_TRANSACTION)
class LinesBeforeAnswer {

    /** The framework's interceptor that begins a transaction has 200. */
    static final int AROUND_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 199;

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final LinesOfRead lines;
    private final ReadLogWriter writer;

    LinesBeforeAnswer(LinesOfRead lines, ReadLogWriter writer) {
        this.lines = lines;
        this.writer = writer;
    }

    @AroundInvoke
    @Nullable
    Object log(InvocationContext invocation) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION || !onlyReads()) {
            return invocation.proceed();
        }
        lines.begin();
        try {
            Object answer = invocation.proceed();
            lines.end().ifPresent(writer::write);
            return answer;
        } finally {
            // A refusal shows nobody.
            lines.end();
        }
    }

    /** A search is by body, because what is searched for may not stand in an address; it changes no more than a GET. */
    private static boolean onlyReads() {
        var request = CurrentRequestManager.get();
        return request != null
                && (SAFE.contains(request.getMethod())
                        || request.getUriInfo().getPath().endsWith("/_zoek"));
    }
}
