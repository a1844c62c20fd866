package nl.doorstroom.reporting.report.web;

import java.time.Clock;
import java.util.ArrayList;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.definition.DefinitionRegister;
import nl.doorstroom.reporting.ledger.ToldTopics;
import nl.doorstroom.reporting.report.CountedFigure;
import nl.doorstroom.reporting.report.Question;

/** Asks a figure what a caller may see of it. */
@Singleton
class FigureAnswers {

    private final Completeness completeness;
    private final ToldTopics told;
    private final DefinitionRegister definitions;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    FigureAnswers(
            Completeness completeness,
            ToldTopics told,
            DefinitionRegister definitions,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.completeness = completeness;
        this.told = told;
        this.definitions = definitions;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    <R> FigureResponse<R> answer(CountedFigure<R> figure, FigureParameters parameters) {
        Question question = question(parameters);
        log.recordWithoutPerson("count-" + figure.name(), question.inputVersion());
        // First: what was complete then is counted in any case.
        Completeness.Known known = completeness.known(told.names());
        return FigureResponse.of(figure.name(), question, known, figure.of(question), figure.note());
    }

    /** Users of another organisation see what belongs to that organisation, and nothing of what others do. */
    private Question question(FigureParameters parameters) {
        String own = caller.organisation();
        Question question = parameters.question(definitions, clock, new ArrayList<>());
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
