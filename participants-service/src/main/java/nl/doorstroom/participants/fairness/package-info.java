/** Fairness: how many people of a cohort have which label, so that groups can be compared without naming anybody. */
@NullMarked
package nl.doorstroom.participants.fairness;

import org.jspecify.annotations.NullMarked;
