package nl.doorstroom.trajectories.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryStarted;

/**
 * Who agreed with which plan, in the present tenant. Where the programme asks for it nobody starts without the person's yes to
 * the plan as it is; who goes on at another organisation has started before. A plan that becomes another after the start needs
 * no new yes, and says that it became another.
 */
@Singleton
public class Agreements implements PanacheRepositoryBase<PlanAgreement, UUID> {

    /** Before the first stage is entered, which is a part of the plan. */
    private static final int EARLY = 200;

    private final Plans plans;
    private final TrajectoryRepository trajectories;
    private final ProgrammeRepository programmes;
    private final Clock clock;

    Agreements(Plans plans, TrajectoryRepository trajectories, ProgrammeRepository programmes, Clock clock) {
        this.plans = plans;
        this.trajectories = trajectories;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Writes down that somebody agrees with the plan of a trajectory, which this transaction has locked.
     *
     * @param planVersion that which was read
     * @throws PlanHasChanged when the plan is another by now
     */
    public PlanAgreement agree(
            Trajectory trajectory, AgreementParty by, AgreementChannel channel, LocalDate on, String planVersion) {
        requireNotOver(trajectory);
        String present = plans.of(trajectory).version();
        if (!present.equals(planVersion)) {
            throw new PlanHasChanged(present);
        }
        PlanAgreement agreement =
                new PlanAgreement(trajectory.id(), trajectory.participantId(), by, channel, on, planVersion, clock);
        persistAndFlush(agreement);
        return agreement;
    }

    /** Refuses when it is over. */
    public void requireNotOver(Trajectory trajectory) {
        if (trajectory.status().isTerminal()) {
            throw new TrajectoryIsOver(trajectory.id());
        }
    }

    /** @throws NotFound when the trajectory has no such agreement */
    public PlanAgreement get(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Agreement", id));
    }

    /** In the order in which they were written down. */
    public List<PlanAgreement> list(UUID trajectoryId, @Nullable UUID after, int limit) {
        return new PageQuery().where("trajectoryId =", trajectoryId).list(this, after, limit);
    }

    /** How a plan stands with the person. */
    public AgreementState state(UUID trajectoryId, String planVersion) {
        List<PlanAgreement> ofPerson = list("trajectoryId", trajectoryId).stream()
                .filter(agreement -> agreement.agreedBy().speaksForThePerson())
                .toList();
        List<PlanAgreement> standing = ofPerson.stream()
                .filter(agreement -> agreement.withdrawnOn() == null)
                .toList();
        if (standing.stream().anyMatch(agreement -> agreement.planVersion().equals(planVersion))) {
            return AgreementState.AGREED;
        }
        return ofPerson.stream()
                .max(Comparator.comparing(PlanAgreement::id))
                .map(last -> last.withdrawnOn() == null ? AgreementState.OUTDATED : AgreementState.WITHDRAWN)
                .orElse(AgreementState.NONE);
    }

    /** The plan as the person reads it. */
    public String text(Trajectory trajectory) {
        Plan plan = plans.of(trajectory);
        return PlanText.of(
                plan,
                state(trajectory.id(), plan.version()),
                programmes.get(trajectory.programmeId()).agreementRequired());
    }

    void started(@Observes @Priority(EARLY) TrajectoryStarted event) {
        if (programmes.get(event.programmeId()).agreementRequired()) {
            Trajectory trajectory = trajectories.lock(event.trajectoryId());
            if (trajectory.predecessorId() == null) {
                String version = plans.beforeStart(trajectory).version();
                AgreementState state = state(trajectory.id(), version);
                if (state != AgreementState.AGREED) {
                    throw new PlanIsNotAgreed(trajectory.id(), state, version);
                }
            }
        }
    }
}
