package nl.doorstroom.reporting.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.doorstroom.reporting.definition.DefinitionRegister;
import nl.doorstroom.reporting.ledger.RecordedMoments;
import nl.doorstroom.reporting.ledger.RecordedMoments.RecordedEvent;
import nl.doorstroom.reporting.report.CountedFigure;
import nl.doorstroom.reporting.report.FigureRegister;
import nl.doorstroom.reporting.report.Question;

/**
 * Which numbers of a published report are others by what was recorded since, and which events made them so.
 *
 * <p>Exact numbers, for whoever may read details: what others are told of a year is told once and has no corrections.
 *
 * <p>A figure is a function of the moment of knowledge, and knowledge changes only when something is recorded. So the moment
 * at which a number became another is found by halving, whatever the figure, and what was recorded then is the cause.
 */
@Singleton
public class Corrections {

    /** How often one answer counts a figure at most; what changed more often is told without all of its causes. */
    private static final int MOST_COUNTS = 400;

    private final FigureRegister figures;
    private final DefinitionRegister definitions;
    private final Publications publications;
    private final RecordedMoments recorded;
    private final ObjectMapper mapper;

    Corrections(
            FigureRegister figures,
            DefinitionRegister definitions,
            Publications publications,
            RecordedMoments recorded,
            ObjectMapper mapper) {
        this.figures = figures;
        this.definitions = definitions;
        this.publications = publications;
        this.recorded = recorded;
        this.mapper = mapper;
    }

    /** The cells that differ, in the order of the report, with what made them differ. */
    public List<CorrectedCell> of(Publication publication, Instant knownAt) {
        return cells(publication, knownAt, true);
    }

    /** The cells that differ, without looking for the causes. */
    List<CorrectedCell> withoutCauses(Publication publication, Instant knownAt) {
        return cells(publication, knownAt, false);
    }

    private List<CorrectedCell> cells(Publication publication, Instant knownAt, boolean causes) {
        JsonNode published = read(publications.content(publication.id())).path("tables");
        List<CorrectedCell> corrected = new ArrayList<>();
        for (int i = 0; i < publication.tables().size(); i++) {
            PublishedTable table = publication.tables().get(i);
            Counting<?> counting = new Counting<>(
                    figures.find(table.figure()).orElseThrow(),
                    publication.question(
                            table, definitions.find(table.definitionSet()).orElseThrow()));
            Map<Cell, BigDecimal> then = Cell.of(published.path(i).path("rows"), counting.keys);
            Map<Cell, BigDecimal> now = counting.at(knownAt);
            Set<Cell> changed = differing(then, now);
            Causes found = new Causes();
            if (causes && !changed.isEmpty()) {
                look(counting, publication.knownAt(), knownAt, changed, found);
            }
            changed.forEach(cell -> corrected.add(new CorrectedCell(
                    table,
                    cell,
                    then.get(cell),
                    now.get(cell),
                    found.events.getOrDefault(cell, List.of()),
                    !found.unknown.contains(cell))));
        }
        return corrected;
    }

    private void look(Counting<?> counting, Instant from, Instant to, Set<Cell> changed, Causes found) {
        List<Instant> moments = new ArrayList<>(List.of(from));
        moments.addAll(recorded.between(from, to));
        if (!moments.get(moments.size() - 1).equals(to)) {
            moments.add(to);
        }
        halve(counting, moments, 0, moments.size() - 1, changed, found);
    }

    private void halve(
            Counting<?> counting, List<Instant> moments, int first, int last, Set<Cell> asked, Causes found) {
        Set<Cell> changed = differing(counting.at(moments.get(first)), counting.at(moments.get(last)));
        changed.retainAll(asked);
        if (changed.isEmpty()) {
            return;
        }
        if (last - first > 1 && counting.counted() < MOST_COUNTS) {
            int middle = (first + last) >>> 1;
            halve(counting, moments, first, middle, asked, found);
            halve(counting, moments, middle, last, asked, found);
            return;
        }
        if (last - first > 1) {
            found.unknown.addAll(changed);
            return;
        }
        // What is not kept any more changed knowledge too, between two moments of which is still known what they told.
        Instant moment = moments.get(last);
        Map<Cell, BigDecimal> before = counting.at(moment.minus(1, ChronoUnit.MICROS));
        found.unknown.addAll(differing(counting.at(moments.get(first)), before));
        Set<Cell> then = differing(before, counting.at(moment));
        List<RecordedEvent> events = recorded.at(moment);
        then.forEach(cell ->
                found.events.computeIfAbsent(cell, none -> new ArrayList<>()).addAll(events));
    }

    private static Set<Cell> differing(Map<Cell, BigDecimal> one, Map<Cell, BigDecimal> other) {
        Set<Cell> cells = new LinkedHashSet<>(one.keySet());
        cells.addAll(other.keySet());
        cells.removeIf(cell -> Objects.equals(one.get(cell), other.get(cell)));
        return cells;
    }

    private JsonNode read(byte[] content) {
        try {
            return mapper.readTree(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A report that was written here", impossible);
        }
    }

    private static final class Causes {

        private final Map<Cell, List<RecordedEvent>> events = new LinkedHashMap<>();
        private final Set<Cell> unknown = new HashSet<>();
    }

    /** One question at any moment of knowledge, each counted once. */
    private final class Counting<R> {

        private final CountedFigure<R> figure;
        private final Question question;
        private final Set<String> keys;
        private final Map<Instant, Map<Cell, BigDecimal>> answers = new HashMap<>();

        Counting(CountedFigure<R> figure, Question question) {
            this.figure = figure;
            this.question = question;
            this.keys = figures.keysOf(figure);
        }

        Map<Cell, BigDecimal> at(Instant moment) {
            return answers.computeIfAbsent(
                    moment,
                    known -> Cell.of(
                            mapper.valueToTree(
                                    figure.of(question.knownAt(known)).rows()),
                            keys));
        }

        int counted() {
            return answers.size();
        }
    }
}
