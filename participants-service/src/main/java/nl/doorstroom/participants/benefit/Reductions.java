package nl.doorstroom.participants.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Lowers benefits, and says anew how they are lowered; of a spell whose turn it is. */
@Singleton
public class Reductions {

    private final BenefitRegister register;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final Event<BenefitReduced> reduced;
    private final Clock clock;

    Reductions(
            BenefitRegister register,
            CodeLists codes,
            CurrentTenant caller,
            Event<BenefitReduced> reduced,
            Clock clock) {
        this.register = register;
        this.codes = codes;
        this.caller = caller;
        this.reduced = reduced;
        this.clock = clock;
    }

    public BenefitReduction reduce(BenefitSpell spell, BenefitReduction.Terms terms) {
        return tell(spell, spell.reduce(terms, register.concerned(spell, terms.fromDate()), caller.user(), clock));
    }

    /** Replaces what was registered wrongly. */
    public BenefitReduction correct(BenefitSpell spell, UUID id, BenefitReduction.Terms terms) {
        return tell(
                spell,
                spell.correctReduction(id, terms, register.concerned(spell, terms.fromDate()), caller.user(), clock));
    }

    /** There is no income beside the benefit after a day. */
    public BenefitReduction end(BenefitSpell spell, UUID id, LocalDate lastDay) {
        return tell(spell, spell.endReduction(id, lastDay, register.concerned(spell, lastDay), caller.user(), clock));
    }

    /**
     * It never was.
     *
     * @param reason code of list {@code benefit-annulment-reasons}
     */
    public BenefitReduction annul(BenefitSpell spell, UUID id, String reason) {
        codes.require("benefit-annulment-reasons", reason, DutchCalendar.today(clock), "/reason");
        LocalDate from = spell.reduction(id).terms().fromDate();
        return tell(spell, spell.annulReduction(id, reason, register.concerned(spell, from), caller.user(), clock));
    }

    private BenefitReduction tell(BenefitSpell spell, BenefitReduced event) {
        reduced.fire(event);
        return spell.reduction(event.reductionId());
    }
}
