/** Fairness: who came how far on the way to work, so that who may see labels can compare groups. Labels are not known here. */
@NullMarked
package nl.doorstroom.reporting.fairness;

import org.jspecify.annotations.NullMarked;
