package nl.doorstroom.platform.http;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.crypto.TenantCipher;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Runs inside the transaction of the method. Two requests with one key cannot run at the same time: the advisory lock
 * lives as long as the transaction, and the loser is told to come back. Refusals throw, roll back, and are not stored. A
 * stored answer may show a person, so it is encrypted, and a replay writes the same lines to the processing log. So is the
 * hash of the body: there are few bodies of some kinds, and who tries them all would find the one that was sent.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final int MAX_KEY_LENGTH = 255;

    /** Of SHA-256; sealed it is longer. */
    private static final int HASH_BYTES = 32;

    private static final String HASH_OF = "body of ";

    private final DataSource database;
    private final ObjectMapper mapper;
    private final TenantCipher cipher;
    private final CurrentTenant tenant;
    private final RequestBody body;
    private final ProcessingLog log;
    private final ApiSettings settings;
    private final Clock clock;

    IdempotencyInterceptor(
            DataSource database,
            ObjectMapper mapper,
            TenantCipher cipher,
            CurrentTenant tenant,
            RequestBody body,
            ProcessingLog log,
            ApiSettings settings,
            Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.cipher = cipher;
        this.tenant = tenant;
        this.body = body;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext invocation) throws Exception {
        if (invocation.getMethod().getReturnType() != RestResponse.class
                || QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("@Idempotent keeps a RestResponse, in the transaction of the change: ["
                    + invocation.getMethod() + "] gives none, or has none");
        }
        var request = CurrentRequestManager.get();
        String key = request == null ? null : request.getHttpHeaders().getHeaderString("Idempotency-Key");
        if (request == null || key == null) {
            return invocation.proceed();
        }
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw InvalidInput.in(
                    "Idempotency-Key", "size", "The key must have 1 to [" + MAX_KEY_LENGTH + "] characters.");
        }
        String route = request.getMethod() + " "
                + request.getUriInfo().getAbsolutePath().getPath();
        Slot slot = new Slot(tenant.tenant(), tenant.client(), route, key);
        try (Connection connection = database.getConnection()) {
            lock(connection, slot);
            RestResponse<?> stored = stored(connection, slot);
            if (stored != null) {
                return stored;
            }
            RestResponse<?> answer = (RestResponse<?>) invocation.proceed();
            store(connection, slot, answer);
            return answer;
        }
    }

    private static void lock(Connection connection, Slot slot) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            query.setLong(1, slot.lockId());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new RequestRefused(
                            ProblemType.REQUEST_IN_PROGRESS,
                            "A request with this Idempotency-Key is being handled; ask again in a moment.");
                }
            }
        }
    }

    private @Nullable RestResponse<?> stored(Connection connection, Slot slot) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select body_hash, status, location, etag, body, log_lines from idempotency
                where tenant = ? and client = ? and route = ? and key = ? and created_at > ?""")) {
            slot.bind(query);
            query.setTimestamp(5, Timestamp.from(oldest()));
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!Arrays.equals(hashOfFirst(slot, row.getBytes(1)), body.hash())) {
                    throw new RequestRefused(
                            ProblemType.IDEMPOTENCY_KEY_REUSED,
                            "This Idempotency-Key was used for another body; take a new key for a new request.");
                }
                log.repeat(row.getString(6));
                var answer = RestResponse.ResponseBuilder.create(row.getInt(2))
                        .entity((Object) new String(cipher.decrypt(slot.toString(), row.getBytes(5)), UTF_8))
                        .type(MediaType.APPLICATION_JSON_TYPE);
                if (row.getString(3) != null) {
                    answer.header(HttpHeaders.LOCATION, row.getString(3));
                }
                if (row.getString(4) != null) {
                    answer.header(HttpHeaders.ETAG, row.getString(4));
                }
                return answer.build();
            }
        }
    }

    private void store(Connection connection, Slot slot, RestResponse<?> answer)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into idempotency
                  (tenant, client, route, key, body_hash, status, location, etag, body, log_lines, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (tenant, client, route, key) do update set
                  body_hash = excluded.body_hash, status = excluded.status, location = excluded.location,
                  etag = excluded.etag, body = excluded.body, log_lines = excluded.log_lines,
                  created_at = excluded.created_at""")) {
            slot.bind(insert);
            insert.setBytes(5, cipher.encrypt(HASH_OF + slot, body.hash()));
            insert.setInt(6, answer.getStatus());
            insert.setString(7, answer.getHeaderString(HttpHeaders.LOCATION));
            insert.setString(8, answer.getHeaderString(HttpHeaders.ETAG));
            insert.setBytes(9, cipher.encrypt(slot.toString(), mapper.writeValueAsBytes(answer.getEntity())));
            insert.setString(10, log.linesOfThisRequest());
            insert.setTimestamp(11, Timestamp.from(DutchCalendar.now(clock)));
            insert.executeUpdate();
        }
    }

    /** One that the version before stored is plain; it is gone after a day. */
    private byte[] hashOfFirst(Slot slot, byte[] stored) {
        return stored.length == HASH_BYTES ? stored : cipher.decrypt(HASH_OF + slot, stored);
    }

    private Instant oldest() {
        return clock.instant().minus(settings.idempotencyRetention());
    }

    private record Slot(String tenant, String client, String route, String key) {

        void bind(PreparedStatement statement) throws SQLException {
            statement.setString(1, tenant);
            statement.setString(2, client);
            statement.setString(3, route);
            statement.setString(4, key);
        }

        long lockId() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (String part : new String[] {tenant, client, route, key}) {
                    digest.update(part.getBytes(UTF_8));
                    digest.update((byte) 0);
                }
                return ByteBuffer.wrap(digest.digest()).getLong();
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
            }
        }
    }
}
