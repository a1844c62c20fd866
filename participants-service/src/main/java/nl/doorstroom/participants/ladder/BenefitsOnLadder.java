package nl.doorstroom.participants.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitCorrected;
import nl.doorstroom.participants.benefit.BenefitEnded;
import nl.doorstroom.participants.benefit.BenefitSpell;
import nl.doorstroom.participants.benefit.BenefitSpellRepository;
import nl.doorstroom.participants.benefit.BenefitStarted;
import nl.doorstroom.participants.household.HouseholdChanged;
import nl.doorstroom.participants.household.HouseholdMember;
import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.platform.codelist.CodeLists;

/** A supplementary benefit beside paid work makes it work with support. It proves nothing by itself. */
@Singleton
class BenefitsOnLadder implements LadderFacts {

    private final BenefitSpellRepository spells;
    private final HouseholdRepository households;
    private final CodeLists codes;

    BenefitsOnLadder(BenefitSpellRepository spells, HouseholdRepository households, CodeLists codes) {
        this.spells = spells;
        this.households = households;
        this.codes = codes;
    }

    @Override
    public List<LadderFact> of(UUID participantId) {
        return spells.listByParticipant(participantId).stream()
                .filter(spell -> !spell.isAnnulled())
                .filter(spell -> codes.entry("benefit-kinds", spell.kind()).is("supplementary"))
                .flatMap(spell -> facts(spell, participantId))
                .toList();
    }

    void onStart(@Observes BenefitStarted event, Ladders ladders) {
        reconsider(ladders, event.household().id());
    }

    void onEnd(@Observes BenefitEnded event, Ladders ladders) {
        reconsider(ladders, event.household().id());
    }

    void onCorrection(@Observes BenefitCorrected event, Ladders ladders) {
        reconsider(ladders, event.household().id());
    }

    void onHousehold(@Observes HouseholdChanged event, Ladders ladders) {
        reconsider(ladders, event.householdId());
    }

    /** Whoever was ever in it: a benefit of the household is theirs on some day, or was thought to be. */
    private void reconsider(Ladders ladders, UUID householdId) {
        ladders.reconsider(households.get(householdId).members().stream()
                .map(HouseholdMember::participantId)
                .toList());
    }

    /** The benefit of a household is a person's as long as the person belongs to it. */
    private Stream<LadderFact> facts(BenefitSpell spell, UUID participantId) {
        if (spell.holderId().equals(participantId)) {
            return Stream.of(fact(spell, spell.startDate(), spell.lastDay()));
        }
        return households.get(spell.householdId()).members().stream()
                .filter(member -> member.participantId().equals(participantId))
                .map(member -> fact(
                        spell,
                        later(spell.startDate(), member.validFrom()),
                        earlier(spell.lastDay(), member.validTo())));
    }

    private static LadderFact fact(BenefitSpell spell, LocalDate firstDay, @Nullable LocalDate lastDay) {
        return new LadderFact(spell.id(), LadderFact.Kind.BENEFIT, 0, true, firstDay, lastDay);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
