package nl.doorstroom.reporting.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.attribution.Attributions;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.history.Contract;
import nl.doorstroom.reporting.history.World;

/** Counts placements in a world. */
public final class Placements {

    private Placements() {}

    /** Every placement of every person, ordered by person as their first contracts begin, then by date. */
    public static List<PlacedChain> in(World world, DefinitionSet definitions) {
        return chains(world, definitions).stream()
                .map(chain -> new PlacedChain(chain, placement(chain, world, definitions)))
                .toList();
    }

    static List<PlacementChain> chains(World world, DefinitionSet definitions) {
        Map<UUID, List<Contract>> paidByPerson = new LinkedHashMap<>();
        for (Contract contract : world.contracts()) {
            if (definitions.isPaid(contract.kind())) {
                paidByPerson
                        .computeIfAbsent(contract.participantId(), person -> new ArrayList<>())
                        .add(contract);
            }
        }
        List<PlacementChain> chains = new ArrayList<>();
        paidByPerson.values().forEach(paid -> chains.addAll(chainsOf(paid, definitions.bridgingDays())));
        return chains;
    }

    /** Only the gap decides; a contract need not name the one before it, nor be with the same employer. */
    private static List<PlacementChain> chainsOf(List<Contract> paidByStart, int bridgingDays) {
        List<PlacementChain> chains = new ArrayList<>();
        List<Contract> joined = new ArrayList<>();
        for (Contract contract : paidByStart) {
            if (!joined.isEmpty() && !new PlacementChain(joined).reaches(contract.start(), bridgingDays)) {
                chains.add(new PlacementChain(List.copyOf(joined)));
                joined.clear();
            }
            joined.add(contract);
        }
        chains.add(new PlacementChain(List.copyOf(joined)));
        return chains;
    }

    private static Placement placement(PlacementChain chain, World world, DefinitionSet definitions) {
        LocalDate date = chain.placementDate();
        List<Contract> onThatDay =
                chain.contracts().stream().filter(c -> c.activeOn(date)).toList();
        Attribution attribution = Attributions.on(
                date, List.of(chain.participantId()), referencedTrajectory(onThatDay), world, definitions);
        UUID employerId = chain.first().employerId();
        String employersOrganisation = world.organisationOf(employerId, date);
        return new Placement(
                chain.id(),
                chain.participantId(),
                date,
                chain.hoursOn(date),
                definitions.hoursBandOf(chain.hoursOn(date)),
                onThatDay.stream().anyMatch(contract -> definitions.isSupported(contract.kind())),
                employerId,
                employersOrganisation != null && employersOrganisation.equals(attribution.organisation()),
                attribution);
    }

    private static @Nullable UUID referencedTrajectory(List<Contract> contracts) {
        for (Contract contract : contracts) {
            if (contract.trajectoryId() != null) {
                return contract.trajectoryId();
            }
        }
        return null;
    }
}
