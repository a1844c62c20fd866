package nl.doorstroom.trajectories.attendance;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.codelist.CodeList;

/**
 * Whether a code of the list attendance says that somebody was not there.
 *
 * @param absence null: the person was there
 */
record AbsenceOf(@Nullable AbsenceClass absence) {

    /** Of what was annulled. */
    static final AbsenceOf NOBODY = new AbsenceOf(null);

    static AbsenceOf of(CodeList.Entry entry) {
        Object absence = entry.properties() == null ? null : entry.properties().get("absenceClass");
        return new AbsenceOf(absence == null ? null : AbsenceClass.valueOf(absence.toString()));
    }

    boolean isAbsent() {
        return absence != null;
    }

    boolean isExcused() {
        return absence == AbsenceClass.EXCUSED;
    }
}
