/** The review agenda: when the next talk about what a person wants, can and needs is due, and why it was put off. */
@NullMarked
package nl.doorstroom.participants.review;

import org.jspecify.annotations.NullMarked;
