package nl.doorstroom.trajectories.matchtarget;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.milestonerule.Actor;
import nl.doorstroom.trajectories.milestonerule.GapKind;

/** What a gap is, in plain Dutch, made of nothing but its data. */
public final class GapTexts {

    private GapTexts() {}

    /** A whole text of what lies in between and who can do something about it. */
    public static String of(TargetedMatch.Gap gap) {
        return missing(gap) + " " + who(gap.closedBy());
    }

    static String stepToThinkOf(GapKind kind) {
        return "Zelf een stap bedenken: " + about(kind);
    }

    private static String missing(TargetedMatch.Gap gap) {
        String amount = amount(gap.amount());
        return switch (gap.kind()) {
            case SKILL -> "Voor dit werk is een vaardigheid nodig die nog ontbreekt.";
            case CERTIFICATE ->
                "Voor dit werk is een rijbewijs of certificaat nodig dat nog ontbreekt" + code(gap.subject()) + ".";
            case HOURS ->
                amount == null
                        ? "Het aantal uren past nog niet."
                        : "Het aantal uren past nog niet: het verschil is " + amount + " uur per week.";
            case MOBILITY ->
                amount == null
                        ? "Het is nog niet geregeld hoe de deelnemer op het werk komt" + code(gap.subject()) + "."
                        : "Het werk is " + amount + " kilometer verder dan de deelnemer kan reizen.";
            case BASIC_CONDITION -> "Een basisvoorwaarde is nog niet op orde.";
            case WORKPLACE_ADJUSTMENT -> "De werkplek moet nog worden aangepast.";
            case LANGUAGE ->
                "De taal wordt nog niet goed genoeg beheerst" + code(gap.subject())
                        + (amount == null ? "." : ": het verschil is " + amount + " niveau.");
            case SHIFTS -> "De werktijden passen nog niet" + code(gap.subject()) + ".";
            case START_DATE ->
                amount == null
                        ? "De deelnemer kan nog niet op tijd beginnen."
                        : "De deelnemer kan " + amount + " dagen na het begin van het werk beginnen.";
        };
    }

    private static String about(GapKind kind) {
        return switch (kind) {
            case SKILL -> "vaardigheid";
            case CERTIFICATE -> "rijbewijs of certificaat";
            case HOURS -> "aantal uren";
            case MOBILITY -> "reizen naar het werk";
            case BASIC_CONDITION -> "basisvoorwaarde";
            case WORKPLACE_ADJUSTMENT -> "aanpassing van de werkplek";
            case LANGUAGE -> "taal";
            case SHIFTS -> "werktijden";
            case START_DATE -> "eerste werkdag";
        };
    }

    private static String who(Actor closedBy) {
        return switch (closedBy) {
            case PERSON -> "De deelnemer kan hier zelf aan werken.";
            case EMPLOYER -> "De werkgever kan hier iets aan doen.";
            case MUNICIPALITY -> "De gemeente kan hier iets aan doen.";
        };
    }

    private static @Nullable String amount(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : amount.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String code(@Nullable String subject) {
        return subject == null ? "" : " (" + subject + ")";
    }
}
