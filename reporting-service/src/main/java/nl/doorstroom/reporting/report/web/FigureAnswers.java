package nl.doorstroom.reporting.report.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.definition.DefinitionRegister;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.ledger.ToldTopics;
import nl.doorstroom.reporting.report.CountedFigure;
import nl.doorstroom.reporting.report.FigureRegister;
import nl.doorstroom.reporting.report.Question;

/** Asks a figure what a caller may see of it. */
@Singleton
public class FigureAnswers {

    private final FigureRegister figures;
    private final Completeness completeness;
    private final ToldTopics told;
    private final DefinitionRegister definitions;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    FigureAnswers(
            FigureRegister figures,
            Completeness completeness,
            ToldTopics told,
            DefinitionRegister definitions,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.figures = figures;
        this.completeness = completeness;
        this.told = told;
        this.definitions = definitions;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /** Answers what was asked, by the definitions that were asked. */
    <R> FigureResponse<R> answer(CountedFigure<R> figure, FigureParameters parameters) {
        return answer(figure, question(parameters, new ArrayList<>()), parameters);
    }

    <R> FigureResponse<R> answer(CountedFigure<R> figure, Question question, FigureParameters parameters) {
        return answer(figure, question, parameters.comparedWith(definitions));
    }

    /**
     * Answers a question that was looked at already.
     *
     * @param other definitions to answer it by as well
     */
    public <R> FigureResponse<R> answer(CountedFigure<R> figure, Question question, @Nullable DefinitionSet other) {
        log.recordWithoutPerson("count-" + figure.name(), question.inputVersion());
        // First: what was complete then is counted in any case.
        Completeness.Known known = completeness.known(told.names());
        FigureResponse.Comparison<R> comparison = null;
        if (other != null) {
            Question compared = question.by(other);
            log.recordWithoutPerson("count-" + figure.name(), compared.inputVersion());
            comparison = FigureResponse.comparison(figure, compared, figures.shown(figure, compared));
        }
        return FigureResponse.of(figure, question, known, figures.shown(figure, question), comparison);
    }

    /**
     * Users of another organisation see what belongs to that organisation, and nothing of what others do.
     *
     * @param errors what is wrong already, to be told with the rest
     */
    public Question question(FigureParameters parameters, List<FieldError> errors) {
        return within(parameters.question(definitions, clock, errors));
    }

    private Question within(Question question) {
        String own = caller.organisation();
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
