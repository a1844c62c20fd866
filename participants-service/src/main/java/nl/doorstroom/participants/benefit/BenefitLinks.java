package nl.doorstroom.participants.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.household.Household;
import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.participants.household.HouseholdsDiffer;
import nl.doorstroom.participants.link.LinkDecision;
import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/**
 * A person who was registered twice may have one benefit twice: of the same kind and with the same dates it is one, which the
 * survivor has, and the other registration of it stays with the duplicate. With other dates somebody must say which are
 * right.
 */
@Singleton
class BenefitLinks implements PersonLinks {

    private static final String TABLE = "benefit_spell";

    private final BenefitSpellRepository spells;
    private final HouseholdRepository households;

    BenefitLinks(BenefitSpellRepository spells, HouseholdRepository households) {
        this.spells = spells;
        this.households = households;
    }

    /** A benefit of a household goes over with who belongs to the household. */
    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.moving(TABLE, "holder_id"));
    }

    @Override
    public List<LinkDecision> decide(UUID survivor, UUID duplicate) {
        households.awaitTurn();
        List<BenefitSpell> own = spells.listByParticipant(survivor);
        List<LinkDecision> decisions = new ArrayList<>();
        for (BenefitSpell other : spells.listByParticipant(duplicate)) {
            boolean known = own.stream().anyMatch(spell -> isSame(spell, other));
            if (known) {
                decisions.add(LinkDecision.stays(TABLE, other.id()));
            } else if (other.holderId().equals(other.householdId())) {
                moveHousehold(survivor, duplicate, other).ifPresent(decisions::add);
            }
        }
        return decisions;
    }

    private static boolean isSame(BenefitSpell one, BenefitSpell other) {
        if (!one.kind().equals(other.kind()) || !one.overlaps(other)) {
            return false;
        }
        if (!one.startDate().equals(other.startDate()) || !Objects.equals(one.lastDay(), other.lastDay())) {
            throw new BenefitsDiffer(one.id(), other.id());
        }
        return true;
    }

    /** Where both lived alone, the survivor's household counts: to it belongs what began when it was there. */
    private Optional<LinkDecision> moveHousehold(UUID survivor, UUID duplicate, BenefitSpell spell) {
        Household left = households.get(spell.householdId());
        Optional<Household> present = households.findByMember(survivor, spell.startDate());
        if (present.isEmpty()) {
            return Optional.empty();
        }
        if (!left.adultsAround(spell.startDate()).equals(List.of(duplicate))) {
            throw new HouseholdsDiffer(present.get().id(), left.id());
        }
        String household = present.get().id().toString();
        return Optional.of(
                LinkDecision.changes(TABLE, spell.id(), Map.of("household_id", household, "holder_id", household)));
    }
}
