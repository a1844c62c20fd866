package nl.doorstroom.trajectories.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import nl.doorstroom.trajectories.programme.LabelWords;

/**
 * A plan as a person reads it: Dutch of level B1, in short sentences, dates in words, no codes and no label. What a professional
 * wrote that would say a label or a code is left for a talk.
 */
final class PlanText {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]+_[A-Z0-9_]+\\b");
    private static final String TO_TALK_ABOUT = "Deze stap bespreekt u met uw begeleider";

    private PlanText() {}

    /** @param required whether the person starts after agreeing */
    static String of(Plan plan, AgreementState agreement, boolean required) {
        List<String> lines = new ArrayList<>();
        lines.addAll(List.of("Uw plan", "", "Dit is uw plan.", "U maakt het samen met uw begeleider.", ""));
        lines.addAll(List.of("Uw doel", ""));
        lines.add(
                plan.goal() == null
                        ? "U werkt aan een betaalde baan."
                        : sentence(plan.goal(), "Uw doel bespreekt u met uw begeleider"));
        lines.add("");
        steps(plan, lines);
        hours(plan, lines);
        if (plan.crewFrom() != null) {
            lines.addAll(List.of(
                    "Uw ploeg",
                    "",
                    "U werkt samen met anderen in een ploeg.",
                    "Dat is vanaf " + day(plan.crewFrom()) + ".",
                    ""));
        }
        if (plan.talks()) {
            lines.addAll(List.of("Gesprekken", "", "U praat regelmatig met uw begeleider.", ""));
        }
        time(plan, lines);
        agreement(plan, agreement, required, lines);
        lines.addAll(List.of("Vragen?", "", "Vraag het aan uw begeleider.", "Die helpt u graag.", ""));
        return String.join("\n", lines);
    }

    private static void steps(Plan plan, List<String> lines) {
        if (!plan.stages().isEmpty()) {
            lines.addAll(List.of("De weg naar uw doel", ""));
            for (int i = 0; i < plan.stages().size(); i++) {
                lines.add((i + 1) + ". " + sentence(plan.stages().get(i), TO_TALK_ABOUT));
            }
            lines.add("");
        }
        lines.addAll(List.of("Uw stappen", ""));
        if (plan.steps().isEmpty()) {
            lines.add("U spreekt de stappen nog af met uw begeleider.");
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            Plan.Step step = plan.steps().get(i);
            lines.add((i + 1) + ". " + sentence(step.title(), TO_TALK_ABOUT));
            lines.add(step.reached() ? "   Dit is u gelukt." : "   Dit doet u voor " + day(step.dueDate()) + ".");
        }
        lines.add("");
    }

    private static void hours(Plan plan, List<String> lines) {
        if (!plan.hours().isEmpty()) {
            lines.addAll(List.of("Uw uren", ""));
            for (Plan.Hours step : plan.hours()) {
                lines.add("Vanaf " + day(step.from()) + ": " + number(step.hoursPerWeek()) + " uur per week.");
            }
            lines.add("");
        }
    }

    private static void time(Plan plan, List<String> lines) {
        lines.addAll(List.of("Begin en einde", ""));
        if (plan.start() == null) {
            lines.add("U spreekt nog af wanneer u begint.");
        } else {
            lines.add((plan.started() ? "U bent begonnen op " : "U begint op ") + day(plan.start()) + ".");
        }
        lines.add(
                plan.plannedEnd() == null
                        ? "Er is nog geen laatste dag."
                        : "Uw plan duurt tot en met " + day(plan.plannedEnd()) + ".");
        if (plan.voluntary()) {
            lines.add("Meedoen is vrijwillig.");
            lines.add("U mag altijd stoppen.");
        }
        lines.add("");
    }

    private static void agreement(Plan plan, AgreementState state, boolean required, List<String> lines) {
        lines.addAll(List.of("Bent u het eens met dit plan?", ""));
        switch (state) {
            case AGREED -> lines.add("U bent het eens met dit plan.");
            case OUTDATED -> {
                lines.add("Het plan is veranderd nadat u ja zei.");
                lines.add("Bespreek het met uw begeleider.");
            }
            case WITHDRAWN -> lines.add("U bent het niet meer eens met dit plan.");
            case NONE -> lines.add("U hebt nog geen ja gezegd.");
        }
        if (required && !plan.started() && state != AgreementState.AGREED) {
            lines.add("U begint pas als u het eens bent met het plan.");
        }
        lines.add("");
    }

    private static String sentence(String written, String otherwise) {
        String text = LabelWords.standIn(written) || CODE.matcher(written).find() ? otherwise : written.strip();
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String number(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
