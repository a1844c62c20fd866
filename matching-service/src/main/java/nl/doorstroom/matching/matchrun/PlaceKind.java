package nl.doorstroom.matching.matchrun;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.platform.codelist.CodeList;

/** What a place is to who gets it. A vacancy that can be had in several forms is of several kinds. */
public enum PlaceKind {
    /** VUM codeTypeOvereenkomst 01, or paid work without another form. */
    JOB,
    /** Leerbaan: VUM codeTypeOvereenkomst 02. */
    APPRENTICESHIP,
    /** VUM codeTypeOvereenkomst 03. */
    VOLUNTEERING,
    /** VUM codeTypeOvereenkomst 04. */
    WORK_EXPERIENCE,
    /** In a crew. */
    CREW_PLACE,
    /** A low-threshold role in the neighbourhood. */
    NEIGHBOURHOOD_ROLE,
    /** Unpaid work that is none of these, such as a trial place. */
    OTHER;

    /** What has its places from a crew. */
    static final Set<PlaceKind> OF_CREW = Set.of(CREW_PLACE);

    /** By the codes of list agreement-types. */
    private static final Map<String, PlaceKind> BY_AGREEMENT =
            Map.of("01", JOB, "02", APPRENTICESHIP, "03", VOLUNTEERING, "04", WORK_EXPERIENCE);

    /** By the codes of list work-relation-kinds that VUM has no agreement for. */
    private static final Map<String, PlaceKind> BY_RELATION =
            Map.of("PLOEGPLAATS", CREW_PLACE, "WIJKROL", NEIGHBOURHOOD_ROLE);

    /** The kinds of a vacancy: by the forms in which it is on offer, or without them by the kind of work relation. */
    static Set<PlaceKind> of(CodeList.Entry relation, VacancyDetails details) {
        PlaceKind special = BY_RELATION.get(relation.code());
        if (special != null) {
            return Set.of(special);
        }
        Set<PlaceKind> kinds = new TreeSet<>();
        for (VacancyDetails.ContractForm form : details.contractForms()) {
            kinds.add(BY_AGREEMENT.getOrDefault(form.agreementType(), OTHER));
        }
        if (kinds.isEmpty()) {
            Object agreement =
                    relation.properties() == null ? null : relation.properties().get("vum");
            PlaceKind other = relation.is("paid") ? JOB : OTHER;
            kinds.add(agreement == null ? other : BY_AGREEMENT.getOrDefault(agreement.toString(), other));
        }
        return kinds;
    }
}
