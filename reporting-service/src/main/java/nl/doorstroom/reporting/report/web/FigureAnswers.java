package nl.doorstroom.reporting.report.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;

import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.definition.DefinitionRegister;
import nl.doorstroom.reporting.ledger.ToldTopics;
import nl.doorstroom.reporting.report.CountedFigure;
import nl.doorstroom.reporting.report.Figure;
import nl.doorstroom.reporting.report.Question;
import nl.doorstroom.reporting.report.ReadableFigure;

/** Asks a figure what a caller may see of it. */
@Singleton
class FigureAnswers {

    private static final StringPermission DETAIL = new StringPermission("reports", "detail");

    private final Completeness completeness;
    private final ToldTopics told;
    private final DefinitionRegister definitions;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final SecurityIdentity identity;
    private final ObjectMapper mapper;
    private final Clock clock;

    FigureAnswers(
            Completeness completeness,
            ToldTopics told,
            DefinitionRegister definitions,
            ProcessingLog log,
            CurrentTenant caller,
            SecurityIdentity identity,
            ObjectMapper mapper,
            Clock clock) {
        this.completeness = completeness;
        this.told = told;
        this.definitions = definitions;
        this.log = log;
        this.caller = caller;
        this.identity = identity;
        this.mapper = mapper;
        this.clock = clock;
    }

    <R> FigureResponse<R> answer(CountedFigure<R> figure, FigureParameters parameters) {
        return answer(figure, question(parameters, new ArrayList<>()), parameters, figure::of);
    }

    /**
     * The one way by which numbers of a figure leave: exact for whoever may read details, and otherwise what may be told.
     *
     * @param exact counts everything, for a figure that is asked something of its own too
     */
    <R> FigureResponse<R> answer(
            CountedFigure<R> figure,
            Question question,
            FigureParameters parameters,
            Function<Question, Figure<R>> exact) {
        if (identity.checkPermissionBlocking(DETAIL)) {
            log.recordWithoutPerson("count-" + figure.name() + "-exactly", question.inputVersion());
            // First: what was complete then is counted in any case.
            Completeness.Known known = completeness.known(told.names());
            return FigureResponse.of(figure.name(), question, known, exact.apply(question), figure.note(), null);
        }
        if (!(figure instanceof ReadableFigure<R> readable)) {
            throw new RequestRefused(
                    ProblemType.FORBIDDEN,
                    "Of this figure there are exact numbers only; they need the permission [reports:detail].");
        }
        Question asked = parameters.closed(question, readable, definitions.ofReaders(), clock, new ArrayList<>());
        log.recordWithoutPerson("count-" + figure.name(), asked.inputVersion());
        Completeness.Known known = completeness.known(told.names());
        if (known.through().filter(asked.knownAt()::isBefore).isEmpty()) {
            throw new RequestRefused(
                    ProblemType.UNAVAILABLE,
                    "Not everything that was recorded before the closing on [" + asked.asOf() + "] has been read yet.");
        }
        Figure<R> shown = readable.told(asked);
        return FigureResponse.of(
                figure.name(),
                asked,
                known,
                shown,
                figure.note(),
                new FigureResponse.SmallCells(
                        asked.definitions().smallCellThreshold(), asked.asOf(), hidden(shown.rows())));
    }

    private List<String> hidden(List<?> rows) {
        List<String> hidden = new ArrayList<>();
        addHidden("/rows", mapper.valueToTree(rows), hidden);
        return hidden;
    }

    private static void addHidden(String pointer, JsonNode value, List<String> hidden) {
        if (value.isNull()) {
            hidden.add(pointer);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            addHidden(pointer + "/" + i, value.get(i), hidden);
        }
        value.properties().forEach(member -> addHidden(pointer + "/" + member.getKey(), member.getValue(), hidden));
    }

    /** Whether the caller may ask freely and sees exact numbers. */
    boolean areExact() {
        return identity.checkPermissionBlocking(DETAIL);
    }

    /** Users of another organisation see what belongs to that organisation, and nothing of what others do. */
    Question question(FigureParameters parameters, List<FieldError> errors) {
        String own = caller.organisation();
        Question question = parameters.question(definitions, clock, errors);
        if (own.equals(caller.tenant()) || own.equals(question.organisation())) {
            return question;
        }
        if (question.organisation() != null) {
            throw new RequestRefused(
                    ProblemType.FORBIDDEN,
                    "Of organisation [" + question.organisation() + "] nothing is shown to others.");
        }
        return question.within(own);
    }
}
