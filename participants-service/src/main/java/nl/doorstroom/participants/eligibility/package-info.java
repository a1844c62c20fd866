/** Eligibility: whether a person may take part in a programme, as yes or no by a rule, and never by which label. */
@NullMarked
package nl.doorstroom.participants.eligibility;

import org.jspecify.annotations.NullMarked;
