package nl.doorstroom.trajectories.contractreview;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ContractStateTest {

    private static final Map<ContractState, Set<ContractState>> ALLOWED = new EnumMap<>(Map.of(
            ContractState.AGREED, EnumSet.of(ContractState.ENDED_EARLY, ContractState.ANNULLED),
            ContractState.ENDED_EARLY,
                    EnumSet.of(ContractState.AGREED, ContractState.ENDED_EARLY, ContractState.ANNULLED),
            ContractState.ANNULLED, EnumSet.noneOf(ContractState.class)));

    @Test
    void allowsWhatTheTableSaysAndNothingElse() {
        for (ContractState from : ContractState.values()) {
            for (ContractState to : ContractState.values()) {
                assertEquals(ALLOWED.get(from).contains(to), from.mayBecome(to), from + " to " + to);
            }
        }
    }
}
