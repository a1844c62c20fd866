/** How well a person gets by in thirteen domains of life, measured from time to time. */
@NullMarked
package nl.doorstroom.participants.selfreliance;

import org.jspecify.annotations.NullMarked;
