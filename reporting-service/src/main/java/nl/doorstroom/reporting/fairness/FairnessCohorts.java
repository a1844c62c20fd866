package nl.doorstroom.reporting.fairness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.reporting.report.FigureQuery;
import nl.doorstroom.reporting.report.Question;
import nl.doorstroom.reporting.step.StepKind;

/** Asks who came how far. */
@Singleton
public class FairnessCohorts {

    private final DataSource database;
    private final ProtectedPeople people;

    FairnessCohorts(DataSource database, ProtectedPeople people) {
        this.database = database;
        this.people = people;
    }

    /** Those who entered in the period of a question, by the furthest step that they took up to its day. */
    public List<Cohort> of(Question question) {
        List<TakenStep> steps = new FigureQuery()
                .add("with taken as (select participant_id, generation = 0 as erased, kind, counted_on, (")
                .addBelonging(question)
                .add(") is true as asked from outcome_step")
                .add("where kind in ('INTAKE', 'TRAJECTORY_STARTED', 'VACANCY_OFFERED', 'PLACED') and")
                .addKnown(question)
                .add(")")
                .add("select participant_id, erased, kind, counted_on, asked from taken where participant_id in (")
                .add("select participant_id from taken where kind in ('INTAKE', 'TRAJECTORY_STARTED') and asked")
                .add("and counted_on between ? and ?)", question.periodStart(), question.periodEnd())
                .list(
                        database,
                        row -> new TakenStep(
                                row.getObject("participant_id", UUID.class),
                                row.getBoolean("erased"),
                                StepKind.valueOf(row.getString("kind")),
                                row.getObject("counted_on", LocalDate.class),
                                row.getBoolean("asked")));
        return Cohorts.of(steps, question.periodStart(), question.periodEnd(), people.hidden());
    }
}
