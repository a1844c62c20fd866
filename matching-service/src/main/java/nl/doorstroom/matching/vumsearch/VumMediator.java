package nl.doorstroom.matching.vumsearch;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;

import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Asks other sources for users. No transaction is open while they think: a connection that waits ten seconds for somebody else's
 * computer would be missed here. So the question is kept in one, and what is shown is logged in another.
 */
@Singleton
public class VumMediator {

    private final VumSources sources;
    private final VumSearches searches;
    private final ProcessingLog log;
    private final CurrentTenant caller;

    VumMediator(VumSources sources, VumSearches searches, ProcessingLog log, CurrentTenant caller) {
        this.sources = sources;
        this.searches = searches;
        this.log = log;
        this.caller = caller;
    }

    /** A question and what came of it. */
    public record Found(VumSearch search, List<SourceAnswer> answers) {}

    /** Asks sources, each of which is one of the tenant's. */
    public Found search(Wanted wanted, Collection<String> of) {
        SearchKind kind = wanted.kind();
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> searches.keep(kind, wanted.pc4(), wanted.kilometres(), wanted.elements()));
        List<SourceAnswer> answers = sources.select(caller.tenant(), of, kind, wanted.question());
        VumSearch search = QuarkusTransaction.requiringNew().call(() -> {
            searches.answered(id, answers);
            record(kind, "search-vum-" + kind.path(), answers, id);
            return searches.get(id);
        });
        return new Found(search, answers);
    }

    /** Asks a source for the detail of what it gave. */
    public SourceAnswer detail(UUID searchId, String source, String vumId) {
        SearchKind kind = QuarkusTransaction.requiringNew()
                .call(() -> searches.countDetail(searchId, source).kind());
        SourceAnswer answer = sources.get(caller.tenant(), source, kind, vumId);
        QuarkusTransaction.requiringNew().run(() -> record(kind, "read-vum-" + kind.path(), List.of(answer), searchId));
        return answer;
    }

    /** Whom a source shows has no id here: the line has one that is made of the source's name for that person. */
    private void record(SearchKind kind, String activity, List<SourceAnswer> answers, UUID searchId) {
        List<UUID> people = kind == SearchKind.VACANCIES
                ? List.of()
                : answers.stream()
                        .flatMap(answer -> answer.found().stream()
                                .map(found -> subject(
                                        answer.source(), found.path("vumID").asText())))
                        .toList();
        log.record(activity, people, "search " + searchId);
    }

    static UUID subject(String source, String vumId) {
        return UUID.nameUUIDFromBytes(("vum " + source + " " + vumId).getBytes(UTF_8));
    }
}
